// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

/// What stands above a chart and along its axes; empty where nothing does.
public record Labels(String title, String x, String y) {}
