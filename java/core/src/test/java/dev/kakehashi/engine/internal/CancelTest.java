// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.awaitAskedBatches;
import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.error.QueryCancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(60)
@ParameterizedClass
@EnumSource
class CancelTest {
    enum Threads {
        PLATFORM,
        VIRTUAL
    }

    @Parameter Threads threads;

    @Test
    void aReaderThatWaitsComesBack() throws Exception {
        QueryHandle query = new QueryHandle();
        try (ExecutorService executor = executor();
                ArrowStream result = run(query, List.of(), "rows:2:1", "wait-in:next=1")) {
            result.next().close();
            Future<Object> reading = executor.submit((Callable<Object>) result::next);
            awaitAskedBatches("2");

            query.cancel();

            assertThatCancelled(reading);
            assertThat(query.isCancelled()).isTrue();
        }
    }

    @Test
    void aStartThatWaitsComesBack() throws Exception {
        QueryHandle query = new QueryHandle();
        try (ExecutorService executor = executor()) {
            Future<ArrowStream> starting =
                    executor.submit(() -> run(query, List.of(), "rows:2:1", "wait-in:execute"));

            query.cancel();

            assertThatCancelled(starting);
        }
    }

    @Test
    void aQueryThatIsCancelledBeforeItStartsDoesNotRun() {
        QueryHandle query = new QueryHandle();
        query.cancel();

        assertThatExceptionOfType(QueryCancelledException.class)
                .isThrownBy(() -> countRows(run(query, List.of(), "rows:2:1")));
    }

    @Test
    void cancellingWhatHasEndedChangesNothing() {
        QueryHandle query = new QueryHandle();
        try (ArrowStream result = run(query, List.of(), "rows:1:7")) {
            result.next().close();
            assertThat(result.next()).isNull();

            query.cancel();

            assertThat(result.next()).isNull();
        }
        assertThat(query.progress())
                .hasValueSatisfying(
                        progress -> {
                            assertThat(progress.rowsDelivered()).isEqualTo(7);
                            assertThat(progress.batchesDelivered()).isEqualTo(1);
                        });
    }

    @Test
    void closingAResultFreesTheThreadThatReadsIt() throws Exception {
        QueryHandle query = new QueryHandle();
        try (ExecutorService executor = executor()) {
            ArrowStream result = run(query, List.of(), "rows:2:1", "wait-in:next=0");
            Future<Object> reading = executor.submit((Callable<Object>) result::next);
            awaitAskedBatches("1");

            result.close();

            assertThatCancelled(reading);
        }
    }

    @Test
    void oneHandleCancelsSeveralQueries() {
        QueryHandle query = new QueryHandle();
        try (ArrowStream first = run(query, List.of(), "rows:2:1");
                ArrowStream second = run(query, List.of(), "rows:2:1")) {
            query.cancel();

            assertThatExceptionOfType(QueryCancelledException.class).isThrownBy(first::next);
            assertThatExceptionOfType(QueryCancelledException.class).isThrownBy(second::next);
        }
    }

    @Test
    void aHandleWithoutAQueryKnowsNoProgress() {
        assertThat(new QueryHandle().progress()).isEmpty();
    }

    private ExecutorService executor() {
        return switch (threads) {
            case PLATFORM -> Executors.newCachedThreadPool();
            case VIRTUAL -> Executors.newVirtualThreadPerTaskExecutor();
        };
    }

    private static void assertThatCancelled(Future<?> work) {
        assertThat(work)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(QueryCancelledException.class);
    }
}
