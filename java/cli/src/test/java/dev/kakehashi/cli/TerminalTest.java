// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// `kakehashi sql` as a person at a terminal sees it.
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class TerminalTest {
    private static final String START_OF_LINE = "\r\u001b[K";

    /// What is there as soon as a query takes long.
    private static final String BAR = "steps";

    @TempDir private Path folder;
    private Path numbers;

    @BeforeEach
    void writeNumbers() {
        numbers = folder.resolve("numbers.parquet");
        try (DataFrame frame =
                DataFrame.fromColumns(Map.of("n", LongStream.range(0, 20_000).toArray()))) {
            frame.lazy().sinkParquet(numbers);
        }
    }

    /// Some 10^13 rows: days.
    private String endless() {
        return "SELECT a.n FROM read_parquet('%1$s') a CROSS JOIN read_parquet('%1$s') b CROSS JOIN read_parquet('%1$s') c"
                .formatted(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson", "parquet", "arrow"})
    void ctrlCStopsTheQueryAndLeavesNoFile(String format) throws Exception {
        TerminalRun run =
                TerminalRun.ofKakehashi(
                        BAR,
                        "sql",
                        endless(),
                        "--format",
                        format,
                        "-o",
                        folder.resolve("result").toString());

        assertThat(run.status()).as(run.shown()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.shown()).doesNotContain("kakehashi:");
        assertThat(files()).containsExactly(numbers);
    }

    @Test
    void ctrlCLeavesTheFileThatWasThere() throws Exception {
        Path result = Files.writeString(folder.resolve("result.csv"), "was there");

        TerminalRun run = TerminalRun.ofKakehashi(BAR, "sql", endless(), "-o", result.toString());

        assertThat(run.status()).as(run.shown()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(result).hasContent("was there");
        assertThat(files()).containsExactlyInAnyOrder(numbers, result);
    }

    @Test
    void aQueryThatTakesLongShowsABarWhichGoesAway() throws Exception {
        TerminalRun run =
                TerminalRun.ofKakehashi(
                        "",
                        "sql",
                        endless(),
                        "--timeout",
                        "3",
                        "-o",
                        folder.resolve("result.csv").toString());

        assertThat(run.status()).as(run.shown()).isEqualTo(ExitCode.DEADLINE);
        assertThat(run.shown())
                .startsWith(START_OF_LINE + "[")
                .containsPattern("\\[[#-]{24}\\] \\d+ of \\d+ steps, [\\d,]+ rows, \\d+\\.\\d s")
                .contains(START_OF_LINE + "kakehashi: ");
    }

    /// Whether the query takes long enough for a bar or not: the result comes after it, on lines of
    /// its own.
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "table"})
    void theBarIsGoneBeforeTheResultIsPrinted(String format) throws Exception {
        TerminalRun run =
                TerminalRun.ofKakehashi(
                        "",
                        "sql",
                        "SELECT count(*) AS n FROM (SELECT a.n + b.n AS s FROM read_parquet('%1$s') a CROSS JOIN read_parquet('%1$s') b) WHERE s >= 0"
                                .formatted(numbers),
                        "--format",
                        format);

        assertThat(run.status()).as(run.shown()).isZero();
        String result = run.shown().replaceFirst("^(\r\u001b\\[K\\[[^\r]*)+\r\u001b\\[K", "");
        assertThat(result).doesNotContain("steps").contains("400000000").endsWith("\r\n");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
