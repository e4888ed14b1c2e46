// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does things later. What it does must not block: longer work starts a thread.
public final class Clock {
    private static final ScheduledThreadPoolExecutor EXECUTOR =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("kakehashi-python-clock").factory());

    static {
        EXECUTOR.setRemoveOnCancelPolicy(true);
    }

    private Clock() {}

    /// {@return the task, which can be cancelled}
    public static ScheduledFuture<?> later(Duration delay, Runnable task) {
        return EXECUTOR.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
