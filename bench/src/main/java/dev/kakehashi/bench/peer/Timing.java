// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.peer;

/// What a run of a query took.
///
/// @param nanoseconds from the first call to the whole result in memory
/// @param rows the rows of the result
public record Timing(long nanoseconds, long rows) {}
