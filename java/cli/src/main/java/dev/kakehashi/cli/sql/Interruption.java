// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.engine.QueryHandle;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While this is open, Ctrl-C (or a polite kill) stops the query and gives it time to tidy up: no
/// half files, no temporary ones. The process then ends as one that was interrupted.
final class Interruption implements AutoCloseable {
    private static final int SECONDS_TO_TIDY_UP = 5;

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook;

    Interruption(QueryHandle query) {
        hook = new Thread(() -> stop(query), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(QueryHandle query) {
        query.cancel();
        try {
            if (!tidy.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS)) {
                System.err.println(
                        "kakehashi: the query did not stop in time; the process ends now");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidy.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is what this call has just let go on.
        }
    }
}
