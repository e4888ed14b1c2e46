// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.QueryProgress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Map;
import java.util.stream.LongStream;

/// How far real queries say they are.
@Timeout(60)
class ProgressTest {
    private static final int ROWS = 100_000;
    private static final QueryOptions BATCHES =
            QueryOptions.DEFAULTS
                    .withEngine(EngineChoice.STREAMING)
                    .withBatchSize(1000)
                    .withTrackProgress(true);

    private final QueryHandle handle = new QueryHandle();

    private static DataFrame numbers() {
        return DataFrame.fromColumns(Map.of("n", LongStream.range(0, ROWS).toArray()));
    }

    private static LazyFrame odd(DataFrame numbers) {
        return numbers.lazy().filter(col("n").mod(2).eq(1)).withColumns(col("n").mul(2));
    }

    @Test
    void aQueryThatRunsTellsWhatItsReaderHasAndWhatItsStepsMade() {
        try (DataFrame numbers = numbers();
                ArrowStream result = odd(numbers).stream(BATCHES, handle)) {
            long rows = 0;
            for (int i = 0; i < 3; i++) {
                try (ArrowBatch batch = result.next()) {
                    rows += batch.rowCount();
                }
            }

            QueryProgress progress = handle.progress().orElseThrow();

            assertThat(progress.rowsDelivered()).isEqualTo(rows).isPositive();
            assertThat(progress.batchesDelivered()).isEqualTo(3);
            assertThat(progress.elapsed()).isPositive();
            assertThat(progress.steps())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.name()).isNotBlank())
                    .anySatisfy(step -> assertThat(step.rowsOut()).isPositive());
        }
    }

    @Test
    void aQueryThatHasEndedTellsAllItsRows() {
        try (DataFrame numbers = numbers();
                DataFrame result = odd(numbers).collect(BATCHES, handle)) {
            QueryProgress progress = handle.progress().orElseThrow();

            assertThat(progress.rowsDelivered()).isEqualTo(result.height()).isEqualTo(ROWS / 2);
            assertThat(progress.steps())
                    .extracting(QueryProgress.Step::rowsOut)
                    .contains((long) ROWS, (long) ROWS / 2);
        }
    }

    @Test
    void progressNeverGoesBack() {
        try (DataFrame numbers = numbers();
                ArrowStream result = odd(numbers).stream(BATCHES, handle)) {
            long before = 0;
            for (ArrowBatch batch : result) {
                batch.close();
                QueryProgress progress = handle.progress().orElseThrow();
                long made = progress.steps().stream().mapToLong(QueryProgress.Step::rowsOut).sum();
                assertThat(made).isGreaterThanOrEqualTo(before);
                before = made;
            }
            assertThat(before).isPositive();
        }
    }
}
