package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// `kakehashi sql`, with the real engine.
class SqlTest {
    @TempDir private Path folder;
    private Path trades;

    @BeforeEach
    void writeTrades() throws IOException {
        trades = folder.resolve("trades.csv");
        Files.writeString(trades, "symbol,price\nA,1.5\nB,2.5\nA,3.5\n");
    }

    private String all() {
        return "SELECT * FROM read_csv('%s')".formatted(trades);
    }

    @Test
    void printsATable() {
        Run run =
                Run.of(
                        "sql",
                        "SELECT symbol, sum(price) AS total FROM read_csv('%s') GROUP BY symbol ORDER BY symbol"
                                .formatted(trades));

        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .startsWith("shape: (2, 2)")
                .contains("│ symbol ┆ total │", "│ A      ┆ 5.0   │", "│ B      ┆ 2.5   │");
    }

    @Test
    void callsFilesTablesByName() throws IOException {
        Path names = folder.resolve("names.tsv");
        Files.writeString(names, "symbol\tname\nA\tAlpha\nB\tBeta\n");

        Run run =
                Run.of(
                        "sql",
                        "-t",
                        "t=" + trades,
                        "--table",
                        "n=" + names,
                        "SELECT DISTINCT name FROM t JOIN n ON t.symbol = n.symbol ORDER BY name");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("Alpha", "Beta");
    }

    @Test
    void readsTheQueryFromAFile() throws IOException {
        Path query = folder.resolve("query.sql");
        Files.writeString(query, "SELECT count(*) AS n FROM t");

        assertThat(Run.of("sql", "-f", query.toString(), "-t", "t=" + trades).output())
                .contains("3");
    }

    @Test
    void writesTheSameRowsInEveryFormat() throws IOException {
        try (DataFrame expected = Polars.scanCsv(trades).collect()) {
            for (String ending : new String[] {"csv", "ndjson", "parquet", "arrow"}) {
                Path file = folder.resolve("result." + ending);

                assertThat(Run.of("sql", all(), "-o", file.toString()))
                        .isEqualTo(new Run(0, "", ""));

                LazyFrame written =
                        switch (ending) {
                            case "csv" -> Polars.scanCsv(file);
                            case "ndjson" -> Polars.scanNdjson(file);
                            case "parquet" -> Polars.scanParquet(file);
                            default -> Polars.scanIpc(file);
                        };
                try (DataFrame result = written.collect()) {
                    assertThat(result.differenceFrom(expected)).as(ending).isEmpty();
                }
            }
        }
    }

    @Test
    void writesJsonAsAnArray() throws IOException {
        String expected =
                """
                [
                {"symbol":"A","price":1.5},
                {"symbol":"B","price":2.5},
                {"symbol":"A","price":3.5}
                ]
                """;
        Path file = folder.resolve("result.json");

        assertThat(Run.of("sql", all(), "--format", "json").output()).isEqualTo(expected);
        assertThat(Run.of("sql", all(), "-o", file.toString()).status()).isZero();
        assertThat(file).hasContent(expected);
        assertThat(Run.of("sql", all() + " WHERE price > 9", "--format", "json").output())
                .isEqualTo("[]\n");
    }

    @Test
    void failsWithTheNearestColumns() {
        Run run = Run.of("sql", "SELECT simbol FROM read_csv('%s')".formatted(trades));

        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("kakehashi: ").contains("simbol", "symbol");
    }

    @Test
    void failsForAMissingFile() {
        Run run = Run.of("sql", "SELECT * FROM read_csv('%s')".formatted(folder.resolve("no.csv")));

        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.errors()).contains("no.csv");
    }

    @Test
    void failsForTooManyRowsAndLeavesNoFile() throws IOException {
        Path file = folder.resolve("result.parquet");

        assertThat(Run.of("sql", all(), "--max-rows", "2").status()).isEqualTo(ExitCode.FAILED);
        assertThat(Run.of("sql", all(), "--max-rows", "2", "-o", file.toString()).status())
                .isEqualTo(ExitCode.FAILED);
        assertThat(Run.of("sql", all(), "--max-rows", "3").status()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(trades);
        }
    }

    @Test
    void endsAsTimeoutDoes() {
        // Some 10^12 pairs of rows: years.
        String endless =
                "WITH n AS (SELECT 1 AS k FROM read_csv('%1$s') a CROSS JOIN read_csv('%1$s') b CROSS JOIN read_csv('%1$s') c CROSS JOIN read_csv('%1$s') d CROSS JOIN read_csv('%1$s') e CROSS JOIN read_csv('%1$s') f) SELECT count(*) FROM n a CROSS JOIN n b CROSS JOIN n c CROSS JOIN n d"
                        .formatted(trades);

        assertThat(Run.of("sql", endless, "--timeout", "0.2").status())
                .isEqualTo(ExitCode.DEADLINE);
    }
}
