// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.numbers;
import static dev.kakehashi.engine.internal.TestEngine.run;
import static dev.kakehashi.engine.internal.TestEngine.streamOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.error.QueryCancelledException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Inputs that programs make on the way.
@Timeout(60)
class JavaInputTest {
    private static final Schema N = Schema.of(new Field("n", DataType.INT64));

    /// A stream that asks a function for each of its batches.
    private static final class MadeStream implements ArrowStream {
        private final Schema schema;
        private final IntFunction<@Nullable ArrowBatch> batches;
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        MadeStream(Schema schema, IntFunction<@Nullable ArrowBatch> batches) {
            this.schema = schema;
            this.batches = batches;
        }

        @Override
        public Schema schema() {
            return schema;
        }

        @Override
        public @Nullable ArrowBatch next() {
            return batches.apply(asked.getAndIncrement());
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void batchesArePulledAsTheEngineAsksForThem() throws Exception {
        MadeStream input = new MadeStream(N, i -> i < 100 ? numbers(i, i) : null);

        try (ArrowStream result = run(List.of(input), "echo")) {
            for (int i = 0; i < 3; i++) {
                try (ArrowBatch batch = result.next()) {
                    assertThat(batch.column(0).toLongArray()).containsExactly(i, i);
                }
            }
            assertThat(input.asked).hasValueLessThan(5);
            assertThat(countRows(result)).isEqualTo(97 * 2);
        }
        input.closed.await();
    }

    @Test
    void anInputMayEndAtOnce() throws Exception {
        MadeStream input = new MadeStream(N, i -> null);

        try (ArrowStream result = run(List.of(input), "echo")) {
            assertThat(result.schema()).isEqualTo(N);
            assertThat(result.next()).isNull();
        }
        input.closed.await();
    }

    @Test
    void whatAnInputThrowsIsTheCause() throws Exception {
        for (Throwable thrown :
                List.of(new IllegalArgumentException("bad row"), new StackOverflowError("deep"))) {
            MadeStream input =
                    new MadeStream(
                            N,
                            i -> {
                                if (i == 3) {
                                    JavaInputTest.<RuntimeException>sneak(thrown);
                                }
                                return numbers(i);
                            });

            assertThatExceptionOfType(ArrowImportException.class)
                    .isThrownBy(() -> countRows(run(List.of(input), "echo")))
                    .withMessageContaining(thrown.getMessage())
                    .havingCause()
                    .isSameAs(thrown);
            input.closed.await();
        }
    }

    @Test
    void aFailureStaysTheSameHoweverOftenItIsAskedFor() throws Exception {
        MadeStream failing =
                new MadeStream(
                        N,
                        i -> {
                            if (i == 1) {
                                throw new IllegalArgumentException("bad row");
                            }
                            return numbers(i);
                        });
        MadeStream other = new MadeStream(N, i -> numbers(i));
        try (ArrowStream result = run(List.of(failing, other), "echo")) {
            result.next().close();
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(ArrowImportException.class)
                        .isThrownBy(result::next)
                        .withMessageContaining("bad row");
            }
        }
        failing.closed.await();
        other.closed.await();
    }

    @Test
    void anInputThatFailsAtItsFirstBatchFailsTheStart() throws Exception {
        MadeStream input =
                new MadeStream(
                        N,
                        i -> {
                            throw new IllegalArgumentException("no data");
                        });

        assertThatExceptionOfType(ArrowImportException.class)
                .isThrownBy(() -> countRows(run(List.of(input), "echo")))
                .withMessageContaining("no data");
        input.closed.await();
    }

    @Test
    void aBatchOfAnotherSchemaIsRefused() throws Exception {
        MadeStream input =
                new MadeStream(
                        N, i -> i == 0 ? numbers(1) : ArrowBatch.builder().add("n", "one").build());

        assertThatExceptionOfType(ArrowImportException.class)
                .isThrownBy(() -> countRows(run(List.of(input), "echo")))
                .withMessageContaining("Batch 1 of the input has the schema");
        input.closed.await();
    }

    @Test
    void anInputMayRunQueriesItself() throws Exception {
        MadeStream input =
                new MadeStream(
                        N,
                        i -> {
                            if (i == 5) {
                                return null;
                            }
                            try (ArrowStream inner = run(List.of(), "rows:1:3")) {
                                return inner.next();
                            }
                        });

        assertThat(countRows(run(List.of(input), "echo"))).isEqualTo(15);
        input.closed.await();
    }

    @Test
    void aCancelledQueryDoesNotWaitForItsInput() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<String> ended = new CompletableFuture<>();
        MadeStream input =
                new MadeStream(
                        N,
                        i -> {
                            if (i == 0) {
                                return numbers(1);
                            }
                            inside.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException interrupted) {
                                ended.complete("interrupted");
                            }
                            return numbers(2);
                        });
        QueryHandle query = new QueryHandle();
        try (ArrowStream result = run(query, List.of(input), "echo")) {
            result.next().close();
            CompletableFuture<Void> cancelling =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    inside.await();
                                } catch (InterruptedException impossible) {
                                    throw new AssertionError(impossible);
                                }
                                query.cancel();
                            });

            assertThatExceptionOfType(QueryCancelledException.class).isThrownBy(result::next);
            cancelling.join();
        }
        assertThat(ended.join()).isEqualTo("interrupted");
        input.closed.await();
    }

    @Test
    void inputsOfAFailedStartAreClosed() throws Exception {
        MadeStream input = new MadeStream(N, i -> null);
        ArrowStream broken = streamOf(numbers(1));
        broken.close();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(List.of(input, broken), "echo"));

        input.closed.await();
        MadeStream other = new MadeStream(N, i -> null);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> run(List.of(other), "echo", "fail-in:execute:9:no"));
        other.closed.await();
    }

    @Test
    void aResultThatIsClosedEarlyClosesItsInputs() throws Exception {
        MadeStream input = new MadeStream(N, i -> numbers(i));
        try (ArrowStream result = run(List.of(input), "echo")) {
            result.next().close();
        }
        input.closed.await();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
