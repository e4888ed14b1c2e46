// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.util.Map;

/// Counts and sizes of a worker's process.
///
/// @param handles objects that Java holds
/// @param requests requests since the start
/// @param residentBytes memory that it occupies
/// @param peakBytes the most that it has occupied
/// @param cpuSeconds processor time since the start
/// @param threads its threads
public record WorkerStatistics(
        long handles,
        long requests,
        long residentBytes,
        long peakBytes,
        double cpuSeconds,
        long threads) {
    static WorkerStatistics of(Map<?, ?> told) {
        return new WorkerStatistics(
                number(told, "handles").longValue(),
                number(told, "requests").longValue(),
                number(told, "rss").longValue(),
                number(told, "peak_memory").longValue(),
                number(told, "cpu_seconds").doubleValue(),
                number(told, "threads").longValue());
    }

    private static Number number(Map<?, ?> told, String name) {
        return told.get(name) instanceof Number number ? number : 0;
    }
}
