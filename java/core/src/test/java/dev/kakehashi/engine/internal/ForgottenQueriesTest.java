// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

import java.util.Map;
import java.util.stream.LongStream;

/// What a program forgets to close of real queries is freed: frames, results read in part, plans.
@Isolated("it counts what is alive in the library")
@Timeout(120)
class ForgottenQueriesTest {
    private static final InProcessEngine ENGINE = InProcessEngine.shared();

    @Test
    void everythingThatIsForgottenIsFreed() {
        long[] before = awaitFree();
        assertThat(before).containsOnly(0);
        for (int i = 0; i < 20; i++) {
            forget();
        }
        assertThat(awaitFree()).containsOnly(0);
        assertThat(ENGINE.heldBatches()).isZero();
        assertThat(LiveRuns.all()).isEmpty();
    }

    private static void forget() {
        DataFrame numbers =
                DataFrame.fromColumns(Map.of("n", LongStream.range(0, 200_000).toArray()));
        var query = numbers.lazy().filter(col("n").mod(3).eq(0));
        QueryOptions batches =
                QueryOptions.DEFAULTS.withEngine(EngineChoice.STREAMING).withBatchSize(100);

        assertThat(query.stream(batches).next()).isNotNull();
        query.stream(batches);
        assertThat(query.collect().height()).isPositive();
        var _ = ENGINE.compile(query.plan());
    }

    /// {@return what is alive after the collector has had time to come by}
    private static long[] awaitFree() {
        long[] alive = ENGINE.bridge().counters();
        for (int i = 0; i < 200 && LongStream.of(alive).sum() + ENGINE.heldBatches() > 0; i++) {
            System.gc();
            alive = ENGINE.bridge().counters();
        }
        return alive;
    }
}
