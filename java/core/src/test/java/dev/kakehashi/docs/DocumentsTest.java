// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.docs;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.BatchFunction;
import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.Schema;
import dev.kakehashi.Series;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.plan.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Runs the code of README.md and docs/guide.md, and holds it against the documents.
@SuppressWarnings("SameNameButDifferent") // The README's example reads from this test's folder.
class DocumentsTest {
    @TempDir Path folder;

    public record Trade(String symbol, LocalDate day, long quantity, double price) {}

    private static final List<Trade> TRADES =
            List.of(
                    new Trade("AAA", LocalDate.of(2024, 1, 2), 10, 2.5),
                    new Trade("BBB", LocalDate.of(2024, 1, 2), 5, 4.0),
                    new Trade("AAA", LocalDate.of(2024, 1, 3), 20, 3.0));

    @Test
    void theCodeOfTheDocumentsIsTheCodeOfThisTest() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = Objects.requireNonNull(root.getParent(), "a folder with README.md");
        }
        Map<String, String> documented =
                new TreeMap<>(Snippets.ofDocument(root.resolve("README.md")));
        documented.putAll(Snippets.ofDocument(root.resolve("docs/guide.md")));
        Path source = root.resolve("java/core/src/test/java/dev/kakehashi/docs/DocumentsTest.java");

        assertThat(documented).isNotEmpty().isEqualTo(Snippets.ofTest(source));
    }

    @Test
    void theExampleOfTheReadmeRuns() throws IOException {
        try (DataFrame lineitem =
                DataFrame.fromColumns(
                        Map.of(
                                "l_shipdate",
                                        List.of(LocalDate.of(1998, 9, 2), LocalDate.of(1999, 1, 1)),
                                "l_returnflag", List.of("A", "B"),
                                "l_linestatus", List.of("F", "F"),
                                "l_quantity", List.of(3.0, 4.0)))) {
            Files.createDirectories(Path.of("target/lineitem"));
            lineitem.lazy().sinkParquet(Path.of("target/lineitem/part.parquet"));
        }
        try (DataFrame top = readme()) {
            assertThat(top.column("sum_qty").getDouble(0)).isEqualTo(3.0);
        }
    }

    private static DataFrame readme() {
        // The example scans a path of the working directory, where a test writes nothing.
        class Polars {
            static LazyFrame scanParquet(String path) {
                return dev.kakehashi.Polars.scanParquet("target/" + path);
            }
        }
        // snippet: ReadmeExample
        DataFrame top =
                Polars.scanParquet("lineitem/*.parquet")
                        .filter(col("l_shipdate").le(lit(LocalDate.of(1998, 9, 2))))
                        .groupBy("l_returnflag", "l_linestatus")
                        .agg(col("l_quantity").sum().alias("sum_qty"), len().alias("n"))
                        .sort("l_returnflag", "l_linestatus")
                        .collect();
        System.out.println(top);
        // end
        return top;
    }

    @Test
    void recordsGoInAndOut() {
        List<Trade> trades = TRADES;
        // snippet: Records
        DataFrame frame = DataFrame.fromRecords(trades);
        DataFrame large =
                frame.lazy()
                        .filter(col("quantity").ge(10))
                        .withColumns(col("quantity").mul(col("price")).alias("total"))
                        .collect();
        double total = large.column("total").getDouble(0);
        List<Trade> again = large.toRecords(Trade.class);
        // end
        assertThat(total).isEqualTo(25.0);
        assertThat(again).containsExactly(trades.get(0), trades.get(2));
    }

    @Test
    void streamsArePulledBatchByBatch() {
        LazyFrame query = DataFrame.fromRecords(TRADES).lazy();
        long rows = 0;
        // snippet: Stream
        try (ArrowStream batches = query.stream()) {
            for (ArrowBatch batch : batches) {
                rows += batch.rowCount();
                batch.close();
            }
        }
        // end
        assertThat(rows).isEqualTo(3);
    }

    @Test
    void queriesHaveOptionsAndHandles() {
        LazyFrame query = DataFrame.fromRecords(TRADES).lazy();
        // snippet: Options
        QueryHandle handle = new QueryHandle();
        QueryOptions options =
                QueryOptions.DEFAULTS.withDeadline(Duration.ofSeconds(30)).withMaxRows(1_000_000);
        DataFrame result = query.collect(options, handle);
        // from any other thread: handle.cancel(), handle.progress()
        // end
        assertThat(result.height()).isEqualTo(3);
    }

    @Test
    void mapBatches() {
        try (DataFrame trades = DataFrame.fromRecords(TRADES)) {
            // snippet: MapBatches
            BatchFunction rounded =
                    batch -> {
                        double[] cents = new double[(int) batch.height()];
                        Series prices = batch.column("price");
                        for (int row = 0; row < cents.length; row++) {
                            cents[row] = Math.rint(prices.getDouble(row) * 100);
                        }
                        return DataFrame.fromColumns(Map.of("cents", cents));
                    };
            DataFrame cents =
                    trades.lazy()
                            .mapBatches(rounded, Schema.of(new Field("cents", DataType.FLOAT64)))
                            .collect();
            // end
            assertThat(cents.column("cents").getDouble(1)).isEqualTo(400);
            cents.close();
        }
    }

    @Test
    void sqlIsAQueryLikeAnyOther() {
        LazyFrame trades = DataFrame.fromRecords(TRADES).lazy();
        // snippet: Sql
        DataFrame totals =
                Polars.sql(
                                "SELECT symbol, SUM(quantity) AS n FROM trades GROUP BY symbol",
                                Map.of("trades", trades))
                        .sort("symbol")
                        .collect();
        // end
        assertThat(totals.column("n").toLongArray()).containsExactly(30, 5);
    }

    @Test
    void plansAreValues() throws IOException {
        LazyFrame query = DataFrame.fromRecords(TRADES).lazy().select(col("symbol"));
        Path file = folder.resolve("query.plan");
        // snippet: Plan
        Plan plan = query.plan();
        Files.write(file, plan.toBytes());
        Plan stored = Plan.fromBytes(Files.readAllBytes(file));
        System.out.println(stored);
        // end
        assertThat(stored).isEqualTo(plan);
    }

    @Test
    void errorsSayWhereAndWhatIsNear() {
        LazyFrame query = DataFrame.fromRecords(TRADES).lazy();
        assertThatThrownBy(
                        () -> {
                            // snippet: Error
                            query.select(col("symbl")).collect();
                            // end
                        })
                .isInstanceOfSatisfying(
                        PlanSemanticException.class,
                        e -> {
                            assertThat(e.detail().column()).isEqualTo("symbl");
                            assertThat(e.detail().candidates()).first().isEqualTo("symbol");
                        });
    }
}
