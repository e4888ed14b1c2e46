// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// Counts of a pool.
///
/// @param size the most workers that can be borrowed at a time
/// @param borrowed workers that are borrowed now
/// @param idle workers that wait for a borrower
/// @param waiting borrowers that wait for a worker
/// @param borrows how often a worker was borrowed
/// @param timeouts how often none became free in time
/// @param started workers that were started
/// @param crashed workers that had ended by themselves when they were looked at
/// @param retired workers that were ended because of a limit
public record PoolStatistics(
        int size,
        int borrowed,
        int idle,
        int waiting,
        long borrows,
        long timeouts,
        long started,
        long crashed,
        long retired) {}
