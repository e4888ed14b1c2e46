// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.options.CsvScanOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

@DisplayName("A scan whose rows go straight to the reader")
class ScanProgressTest {
    private static final LazyFrame NUMBERS =
            Polars.scan(CsvScanOptions.DEFAULTS, "n\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void isAStepThatCanBeWatchedAndStopped() {
        assertThat(steps(NUMBERS))
                .singleElement()
                .satisfies(
                        step -> {
                            assertThat(step.name()).contains("scan").contains("csv");
                            assertThat(step.rowsOut()).isEqualTo(3);
                        });
    }

    private static List<QueryProgress.Step> steps(LazyFrame frame) {
        QueryHandle query = new QueryHandle();
        QueryOptions options = QueryOptions.DEFAULTS.withTrackProgress(true);
        try (ArrowStream rows = frame.stream(options, query)) {
            requireNonNull(rows.next()).close();
            return query.progress().orElseThrow().steps();
        }
    }
}
