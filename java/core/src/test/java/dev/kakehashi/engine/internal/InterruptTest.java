// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.awaitAskedBatches;
import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.error.QueryCancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// An interrupt cancels the query that the thread waits for; the thread stays interrupted.
@Timeout(60)
@ParameterizedClass
@EnumSource
class InterruptTest {
    enum Threads {
        PLATFORM,
        VIRTUAL
    }

    @Parameter Threads threads;

    /// How a thread came back.
    private record Outcome(Throwable thrown, boolean interrupted) {}

    @Test
    void aReaderThatIsInterruptedComesBack() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        try (ArrowStream result = run(List.of(), "rows:2:1", "wait-in:next=1")) {
            result.next().close();
            Thread reader = start(outcome, result::next);
            awaitAskedBatches("2");

            reader.interrupt();

            assertThatInterrupted(outcome);
        }
    }

    @Test
    void aStartThatIsInterruptedComesBack() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread starter = start(outcome, () -> run(List.of(), "rows:2:1", "wait-in:execute"));

        starter.interrupt();

        assertThatInterrupted(outcome);
    }

    @Test
    void whoIsInterruptedAlreadyDoesNotWait() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        start(
                outcome,
                () -> {
                    Thread.currentThread().interrupt();
                    countRows(run(List.of(), "rows:2:1", "wait-in:next=0"));
                });

        assertThatInterrupted(outcome);
    }

    @Test
    void whoIsInterruptedMayCloseAndReadWhatIsThere() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        start(
                outcome,
                () -> {
                    ArrowStream result = run(List.of(), "rows:1:3");
                    try (var batch = result.next()) {
                        Thread.currentThread().interrupt();
                        result.close();
                        assertThat(batch.column(0).getLong(2)).isEqualTo(2);
                    }
                });

        assertThat(outcome.get()).isEqualTo(new Outcome(null, true));
    }

    @Test
    void anInterruptAfterTheQueryChangesNothing() throws Exception {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        start(
                outcome,
                () -> {
                    try (ArrowStream result = run(List.of(), "rows:1:3")) {
                        result.next().close();
                        assertThat(result.next()).isNull();
                        Thread.currentThread().interrupt();
                        assertThat(result.next()).isNull();
                    }
                });

        assertThat(outcome.get()).isEqualTo(new Outcome(null, true));
    }

    private Thread start(CompletableFuture<Outcome> outcome, Runnable work) {
        Runnable watched =
                () -> {
                    Throwable thrown = null;
                    try {
                        work.run();
                    } catch (Throwable failure) {
                        thrown = failure;
                    }
                    outcome.complete(new Outcome(thrown, Thread.currentThread().isInterrupted()));
                };
        return switch (threads) {
            case PLATFORM -> Thread.ofPlatform().start(watched);
            case VIRTUAL -> Thread.ofVirtual().start(watched);
        };
    }

    private static void assertThatInterrupted(CompletableFuture<Outcome> outcome) throws Exception {
        assertThat(outcome.get().thrown())
                .isInstanceOf(QueryCancelledException.class)
                .hasMessageContaining("interrupted");
        assertThat(outcome.get().interrupted()).isTrue();
    }
}
