// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.QueryExecutionException;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.IpcSinkOptions;
import dev.kakehashi.options.NdjsonSinkOptions;
import dev.kakehashi.options.ParquetSinkOptions;
import dev.kakehashi.options.SinkOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

@DisplayName("The greatest number of rows of a result")
class RowLimitTest {
    private static final LazyFrame FIVE =
            Polars.scan(
                    CsvScanOptions.DEFAULTS, "n\n1\n2\n3\n4\n5\n".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    static Stream<SinkOptions<?>> sinks() {
        return Stream.of(
                CsvSinkOptions.DEFAULTS,
                NdjsonSinkOptions.DEFAULTS,
                IpcSinkOptions.DEFAULTS,
                ParquetSinkOptions.DEFAULTS);
    }

    @ParameterizedTest
    @MethodSource("sinks")
    void countsWhatIsWrittenToAFile(SinkOptions<?> how) {
        Path file = folder.resolve("out");

        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> FIVE.sink(file, how).collect(atMost(4)).close())
                .withMessageContaining("max_rows = 4");
        assertThat(folder).isEmptyDirectory();

        FIVE.sink(file, how).collect(atMost(5)).close();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void countsRowsOfTheResultAndNoOthers() {
        Path file = folder.resolve("out.csv");

        FIVE.filter(col("n").gt(3)).sink(file, CsvSinkOptions.DEFAULTS).collect(atMost(2)).close();

        assertThat(file).hasContent("n\n4\n5\n");
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatIsRead(EngineChoice engine) {
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> FIVE.collect(atMost(4).withEngine(engine)).close())
                .withMessageContaining("max_rows = 4");
        try (DataFrame frame = FIVE.collect(atMost(5).withEngine(engine))) {
            assertThat(frame.column("n").toLongArray()).containsExactly(1, 2, 3, 4, 5);
        }
    }

    private static QueryOptions atMost(long rows) {
        return QueryOptions.DEFAULTS.withMaxRows(rows);
    }
}
