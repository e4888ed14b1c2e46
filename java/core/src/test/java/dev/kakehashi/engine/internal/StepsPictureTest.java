// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.engine.QueryProgress.Step;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// The steps of a query as text and as a picture.
class StepsPictureTest {
    private static QueryProgress progress(Step... steps) {
        return new QueryProgress(0, 0, Duration.ZERO, List.of(steps));
    }

    private static Step step(String name, long rows, long millis, Integer... inputs) {
        return new Step(name, 0, rows, true, Duration.ofMillis(millis), List.of(inputs));
    }

    @Test
    void aStepStandsAboveThoseThatItReads() {
        QueryProgress progress =
                progress(
                        step("scan a", 1_000_000, 10),
                        step("scan b", 20, 0),
                        step("join", 5_000, 30, 0, 1),
                        step("result", 5_000, 0, 2));

        assertThat(progress.stepsAsText())
                .isEqualTo(
                        """
                        result: 5,000 rows, 0.0 ms, 0 %
                          join: 5,000 rows, 30.0 ms, 75 %
                            scan a: 1,000,000 rows, 10.0 ms, 25 %
                            scan b: 20 rows, 0.0 ms, 0 %
                        """);
        String svg = progress.stepsAsSvg();
        assertThat(svg.split("<path ", -1)).hasSize(3 + 1);
        assertThat(y(svg, "result")).isLessThan(y(svg, "join"));
        assertThat(y(svg, "join")).isLessThan(y(svg, "scan a")).isLessThan(y(svg, "scan b"));
        assertThat(y(svg, "scan a")).isEqualTo(y(svg, "scan b"));
    }

    private static int y(String svg, String name) {
        String box = svg.substring(svg.indexOf("<title>" + name + "</title>"));
        int start = box.indexOf("y=\"") + 3;
        return Integer.parseInt(box.substring(start, box.indexOf('"', start)));
    }

    @Test
    void aStepThatSeveralReadStandsOnce() {
        QueryProgress progress =
                progress(
                        step("scan", 10, 1),
                        step("left", 10, 1, 0),
                        step("right", 10, 1, 0),
                        step("join", 10, 1, 1, 2));

        assertThat(progress.stepsAsText().split("scan", -1)).hasSize(2);
        assertThat(progress.stepsAsSvg().split("<title>scan<", -1)).hasSize(2);
        assertThat(progress.stepsAsSvg().split("<path ", -1)).hasSize(4 + 1);
    }

    @Test
    void namesAreTextAndNothingElse() {
        String svg = progress(step("<script>&\u0001\"", 1, 1)).stepsAsSvg();

        assertThat(svg).contains("&lt;script&gt;&amp; &quot;").doesNotContain("<script");
    }

    @Test
    void aDeepPlanIsNoReasonToFail() {
        List<Step> steps = new ArrayList<>(List.of(step("scan", 1, 1)));
        for (int i = 0; i < 5_000; i++) {
            steps.add(step("step " + i, 1, 1, i));
        }
        QueryProgress progress = progress(steps.toArray(Step[]::new));

        assertThat(progress.stepsAsText().lines()).hasSize(5_001);
        assertThat(progress.stepsAsSvg()).contains("<title>step 4999</title>");
        assertThat(progress().stepsAsText()).isEmpty();
        assertThat(progress().stepsAsSvg()).contains("</svg>");
    }

    @Test
    void aQueryThatHasRunIsShownWithItsRows() {
        QueryHandle handle = new QueryHandle();
        QueryOptions options =
                QueryOptions.DEFAULTS.withEngine(EngineChoice.STREAMING).withTrackProgress(true);
        try (DataFrame frame =
                        DataFrame.builder()
                                .add("n", LongStream.range(0, 100_000).toArray())
                                .build();
                DataFrame sums =
                        frame.lazy()
                                .filter(col("n").ge(40_000))
                                .groupBy(col("n").mod(10).alias("key"))
                                .agg(col("n").sum())
                                .collect(options, handle)) {
            QueryProgress progress = handle.progress().orElseThrow();

            assertThat(sums.height()).isEqualTo(10);
            assertThat(progress.stepsAsText())
                    .contains("100,000 rows", "60,000 rows", "10 rows")
                    .hasLineCount(progress.steps().size());
            assertThat(progress.stepsAsSvg().split("<g><title>", -1))
                    .hasSize(progress.steps().size() + 1);
        }
    }
}
