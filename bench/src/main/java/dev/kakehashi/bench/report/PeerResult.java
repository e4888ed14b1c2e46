// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

/// One of the engines that were measured.
///
/// @param name what it is called in tables
/// @param description its version and settings, as it told them
public record PeerResult(String name, String description) {}
