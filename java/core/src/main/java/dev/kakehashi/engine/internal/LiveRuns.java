// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The queries that run. When the JVM exits they are told to stop, and it waits for the engine to
/// let go of them: a native thread that calls Java after the JVM is gone takes the process down,
/// and a file that was being written would stay behind unfinished.
final class LiveRuns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<QueryRun> RUNS = ConcurrentHashMap.newKeySet();
    private static final Set<Bridge> BRIDGES = ConcurrentHashMap.newKeySet();
    private static volatile boolean exiting;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveRuns::exit, "kakehashi-exit"));
    }

    private LiveRuns() {}

    static void add(QueryRun run) {
        BRIDGES.add(run.bridge());
        RUNS.add(run);
        if (exiting) {
            run.cancel();
        }
    }

    static void remove(QueryRun run) {
        RUNS.remove(run);
    }

    /// {@return the queries that run}
    static Set<QueryRun> all() {
        return Set.copyOf(RUNS);
    }

    private static void exit() {
        exiting = true;
        RUNS.forEach(QueryRun::cancel);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            JavaInputs.awaitNone(PATIENCE);
            for (Bridge bridge : BRIDGES) {
                bridge.awaitIdle(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
