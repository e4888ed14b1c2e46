// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.options.CsvScanOptions;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

class StepProgressTest {
    private static final LazyFrame NUMBERS =
            Polars.scan(CsvScanOptions.DEFAULTS, "n\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void aScanWhoseRowsGoStraightToTheReaderIsAStep() {
        assertThat(steps(NUMBERS, true).getFirst())
                .satisfies(
                        step -> {
                            assertThat(step.name()).contains("scan").contains("csv");
                            assertThat(step.rowsOut()).isEqualTo(3);
                        });
    }

    @Test
    void theStepsOfAQueryThatHasEndedAreFinished() {
        List<QueryProgress.Step> steps =
                steps(NUMBERS.groupBy("n").agg(col("n").count().alias("k")), true);

        assertThat(steps).hasSizeGreaterThan(2).allMatch(QueryProgress.Step::finished);
        assertThat(steps).anyMatch(step -> step.name().contains("group-by") && step.rowsIn() == 3);
        assertThat(steps).anyMatch(step -> step.busy().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void eachStepTellsWhomItReadsFrom() {
        List<QueryProgress.Step> steps = steps(NUMBERS.joinCross(NUMBERS), true);

        assertThat(steps).anyMatch(step -> step.inputs().size() == 2);
        assertThat(steps)
                .allSatisfy(
                        step ->
                                assertThat(step.inputs())
                                        .allMatch(input -> steps.get(input).rowsOut() > 0));
    }

    @Test
    void nothingIsCountedUnlessItIsAskedFor() {
        assertThat(steps(NUMBERS, false)).isEmpty();
    }

    private static List<QueryProgress.Step> steps(LazyFrame frame, boolean tracked) {
        QueryHandle query = new QueryHandle();
        QueryOptions options = QueryOptions.DEFAULTS.withTrackProgress(tracked);
        frame.collect(options, query).close();
        return query.progress().orElseThrow().steps();
    }
}
