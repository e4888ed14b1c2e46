// SPDX-License-Identifier: Apache-2.0
/// Engines that are measured, each in a process of its own, and the lines that are exchanged with
/// them.
@NullMarked
package dev.kakehashi.bench.peer;

import org.jspecify.annotations.NullMarked;
