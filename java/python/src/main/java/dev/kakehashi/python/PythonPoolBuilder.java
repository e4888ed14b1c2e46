// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.time.Duration;
import java.util.function.Consumer;

/// Settings of a pool. Each method changes this builder and returns it.
public final class PythonPoolBuilder {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final PythonWorkerBuilder worker;
    int size = Runtime.getRuntime().availableProcessors();
    int spares;
    Duration patience = PATIENCE;
    Consumer<PythonWorker> setUp = python -> {};
    private long maxCalls = Long.MAX_VALUE;
    private Duration maxAge = Duration.ofNanos(Long.MAX_VALUE);
    private long maxResident = Long.MAX_VALUE;
    private Duration maxCpuTime = Duration.ofNanos(Long.MAX_VALUE);

    PythonPoolBuilder(PythonWorkerBuilder worker) {
        this.worker = worker;
    }

    /// Sets how many workers can be borrowed at a time: without it as many as there are processors.
    public PythonPoolBuilder size(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("A pool has at least one worker");
        }
        size = workers;
        return this;
    }

    /// Sets how many workers are started before somebody borrows them; at most its size.
    public PythonPoolBuilder warmSpares(int workers) {
        spares = workers;
        return this;
    }

    /// Sets how long a borrower waits: 30 seconds without it.
    public PythonPoolBuilder patience(Duration time) {
        patience = time;
        return this;
    }

    /// Sets what is done with each worker when it was started, such as imports.
    public PythonPoolBuilder setUp(Consumer<PythonWorker> action) {
        setUp = action;
        return this;
    }

    /// Replaces workers that have answered this many requests.
    public PythonPoolBuilder maxCalls(long calls) {
        maxCalls = calls;
        return this;
    }

    /// Replaces workers of this age.
    public PythonPoolBuilder maxAge(Duration age) {
        maxAge = age;
        return this;
    }

    /// Replaces workers that occupy more memory than this when they are given back. A limit that
    /// nothing can pass is one of [ResourceLimits].
    public PythonPoolBuilder maxResidentBytes(long bytes) {
        maxResident = bytes;
        return this;
    }

    /// Replaces workers that have used this processor time when they are given back.
    public PythonPoolBuilder maxCpuTime(Duration time) {
        maxCpuTime = time;
        return this;
    }

    /// {@return the pool; its spare workers start in the background}
    public PythonPool build() {
        return new PythonPool(this);
    }

    boolean isSpent(PoolMember member) {
        if (System.nanoTime() - member.born() >= maxAge.toNanos()
                || member.worker().requests() >= maxCalls) {
            return true;
        }
        boolean measures = maxResident != Long.MAX_VALUE || maxCpuTime.toNanos() != Long.MAX_VALUE;
        if (!measures) {
            return false;
        }
        WorkerStatistics now = member.worker().statistics();
        return now.residentBytes() > maxResident || now.cpuSeconds() * 1e9 > maxCpuTime.toNanos();
    }
}
