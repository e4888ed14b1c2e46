// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.testing.NativeThreads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

@Timeout(120)
class CollectAsyncTest {
    private static final int MANY = 300_000;

    private static DataFrame numbers() {
        return DataFrame.fromColumns(Map.of("n", LongStream.range(0, MANY).toArray()));
    }

    /// As many pairs of rows as would take hours.
    private static LazyFrame endless(DataFrame numbers) {
        return numbers.lazy().joinCross(numbers.lazy()).filter(col("n").add(col("n_right")).lt(0));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void cancellingTheFutureStopsTheEngine() throws Exception {
        NativeThreads.await(NativeThreads.QUERY, 0);
        try (DataFrame numbers = numbers()) {
            CompletableFuture<DataFrame> result = endless(numbers).collectAsync();
            NativeThreads.await(NativeThreads.QUERY, 1);

            assertThat(result.cancel(true)).isTrue();

            NativeThreads.await(NativeThreads.QUERY, 0);
            assertThat(result).isCancelled();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyTheCancelledQueriesStop() throws Exception {
        NativeThreads.await(NativeThreads.QUERY, 0);
        try (DataFrame numbers = numbers()) {
            List<CompletableFuture<DataFrame>> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                results.add(endless(numbers).collectAsync());
            }
            NativeThreads.await(NativeThreads.QUERY, 3);

            results.getFirst().cancel(true);
            NativeThreads.await(NativeThreads.QUERY, 2);

            assertThat(results.get(1)).isNotDone();
            results.forEach(result -> result.cancel(true));
            NativeThreads.await(NativeThreads.QUERY, 0);
        }
    }

    @Test
    void aQueryWaitsOnAVirtualThreadOfItsOwn() {
        CompletableFuture<Thread> opener = new CompletableFuture<>();
        try (DataFrame few = DataFrame.fromColumns(Map.of("n", new long[] {1, 2}))) {
            LazyFrame query =
                    Polars.scanArrow(
                            few.schema(),
                            () -> {
                                opener.complete(Thread.currentThread());
                                return ArrowStream.of(few.schema(), few.batches());
                            });

            try (DataFrame result = query.collectAsync().join()) {
                assertThat(result.differenceFrom(few)).isEmpty();
            }

            assertThat(opener.join().isVirtual()).isTrue();
        }
    }

    @Test
    void hundredsAtATimeGiveEachItsOwnResultOrError() {
        try (DataFrame few = DataFrame.fromColumns(Map.of("n", new long[] {1, 2, 3}))) {
            List<CompletableFuture<DataFrame>> good = new ArrayList<>();
            List<CompletableFuture<DataFrame>> bad = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                good.add(few.lazy().select(col("n").sum().add(i)).collectAsync());
                bad.add(few.lazy().select("missing_" + i).collectAsync());
            }
            for (int i = 0; i < 300; i++) {
                try (DataFrame result = good.get(i).join()) {
                    assertThat(result.column("n").getLong(0)).isEqualTo(6 + i);
                }
                assertThat(bad.get(i))
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableThat()
                        .withCauseInstanceOf(PlanSemanticException.class)
                        .withMessageContaining("missing_" + i);
            }
        }
    }
}
