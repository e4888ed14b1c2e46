// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.cli.Terminal;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryProgress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// How far a query is, on one line of a terminal that goes away at the end. Queries that are done
/// soon show nothing.
final class ProgressLine implements AutoCloseable {
    private static final long DELAY_MILLIS = 1000;
    private static final long INTERVAL_MILLIS = 100;
    private static final int BAR = 24;
    private static final String CLEAR = "\r\u001b[K";

    private final QueryHandle query;
    private final PrintStream terminal = System.err;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());
    private boolean drawn;

    /// Draws nothing when no terminal is there.
    ProgressLine(QueryHandle query) {
        this.query = query;
        if (Terminal.isError()) {
            var _ =
                    timer.scheduleAtFixedRate(
                            this::draw, DELAY_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void draw() {
        if (timer.isShutdown()) {
            return;
        }
        query.progress()
                .ifPresent(
                        progress -> {
                            terminal.print(CLEAR + text(progress));
                            terminal.flush();
                            drawn = true;
                        });
    }

    /// {@return the line: a bar of the steps that are done, the rows that went through the busiest
    /// step, the time}
    static String text(QueryProgress progress) {
        long done = progress.steps().stream().filter(QueryProgress.Step::finished).count();
        int all = progress.steps().size();
        long rows =
                progress.steps().stream()
                        .mapToLong(step -> Math.max(step.rowsIn(), step.rowsOut()))
                        .max()
                        .orElse(progress.rowsDelivered());
        int filled = all == 0 ? 0 : (int) (BAR * done / all);
        return String.format(
                Locale.ROOT,
                "[%s%s] %d of %d steps, %,d rows, %.1f s",
                "#".repeat(filled),
                "-".repeat(BAR - filled),
                done,
                all,
                rows,
                progress.elapsed().toMillis() / 1000.0);
    }

    /// Takes the line away; nothing is drawn any more. Closing it twice does no harm.
    @Override
    public void close() {
        timer.shutdownNow();
        synchronized (this) {
            if (drawn) {
                drawn = false;
                terminal.print(CLEAR);
                terminal.flush();
            }
        }
    }
}
