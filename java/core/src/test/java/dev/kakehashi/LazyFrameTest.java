// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.options.ConcatHow;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.IpcScanOptions;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.NdjsonScanOptions;
import dev.kakehashi.options.ParquetScanOptions;
import dev.kakehashi.options.ScanOptions;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.UniqueKeep;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

@DisplayName("Queries in the engine")
class LazyFrameTest {
    private static final byte[] CSV =
            "city;n\nOslo;1\nRome;2\nOslo;3\n".getBytes(StandardCharsets.UTF_8);
    private static final CsvScanOptions SEMICOLONS = CsvScanOptions.DEFAULTS.withSeparator(';');
    private static final LazyFrame CITIES = Polars.scan(SEMICOLONS, CSV);

    @TempDir Path folder;

    @Test
    void readFilesInMemoryInEveryForm() throws IOException {
        List<List<Object>> rows =
                List.of(List.of("Oslo", 1L), List.of("Rome", 2L), List.of("Oslo", 3L));
        gives(CITIES, rows);
        gives(Polars.scan(SEMICOLONS, MemorySegment.ofArray(CSV)), rows);
        gives(Polars.scan(SEMICOLONS, new ByteArrayInputStream(CSV)), rows);
        try (Arena arena = Arena.ofShared()) {
            MemorySegment file = arena.allocate(CSV.length);
            file.copyFrom(MemorySegment.ofArray(CSV));
            LazyFrame query = Polars.scan(SEMICOLONS, file);
            gives(query, rows);
            gives(query, rows);
        }
    }

    @Test
    void readWhatTheyWriteInEveryFormat() throws IOException {
        // A path is taken as it is, and is no glob.
        Path file = folder.resolve("a[1]*");
        CITIES.sinkParquet(file);
        sameAsCities(Polars.scanParquet(file), ParquetScanOptions.DEFAULTS, file);
        CITIES.sinkCsv(file);
        sameAsCities(Polars.scanCsv(file), CsvScanOptions.DEFAULTS, file);
        CITIES.sinkNdjson(file);
        sameAsCities(Polars.scanNdjson(file), NdjsonScanOptions.DEFAULTS, file);
        CITIES.sinkIpc(file);
        sameAsCities(Polars.scanIpc(file), IpcScanOptions.DEFAULTS, file);
    }

    private static void sameAsCities(LazyFrame scan, ScanOptions<?> options, Path file)
            throws IOException {
        try (DataFrame cities = CITIES.collect();
                DataFrame back = scan.collect();
                DataFrame fromMemory = Polars.scan(options, Files.readAllBytes(file)).collect()) {
            assertThat(back.differenceFrom(cities)).isEmpty();
            assertThat(fromMemory.differenceFrom(cities)).isEmpty();
        }
    }

    @Test
    void writeAsTheyAreTold() throws IOException {
        Path file = folder.resolve("deep/er/out.csv");
        CITIES.withColumns(col("city").eq("Rome").alias("rome"))
                .sinkCsv(
                        file,
                        CsvSinkOptions.DEFAULTS
                                .withSeparator('|')
                                .withIncludeHeader(false)
                                .withMakeDirectories(true),
                        QueryOptions.DEFAULTS);

        assertThat(file).hasContent("Oslo|1|false\nRome|2|true\nOslo|3|false\n");
    }

    @Test
    void takeEveryStep() {
        gives(CITIES.filter(col("n").gt(1), col("city").ne("Rome")), List.of(List.of("Oslo", 3L)));
        gives(
                CITIES.groupBy("city").maintainOrder(true).agg(col("n").sum(), len()),
                List.of(List.of("Oslo", 4L, 2L), List.of("Rome", 2L, 1L)));
        gives(CITIES.select("n").sort(SortOptions.DESCENDING, "n").head(1), List.of(List.of(3L)));
        gives(CITIES.select("n").tail(2).reverse(), List.of(List.of(3L), List.of(2L)));
        gives(CITIES.select("n").slice(-2, 1), List.of(List.of(2L)));
        gives(CITIES.select("n").slice(2), List.of(List.of(3L)));
        gives(
                CITIES.unique(List.of(col("city")), UniqueKeep.LAST, true).select("n"),
                List.of(List.of(2L), List.of(3L)));
        gives(
                CITIES.rename(Map.of("n", "city", "city", "n")).drop("n").first(),
                List.of(List.of(1L)));
        gives(
                Polars.concat(
                                List.of(CITIES.select("n").head(1), CITIES.select("city").last()),
                                ConcatHow.DIAGONAL)
                        .dropNulls("city")
                        .select("city"),
                List.of(List.of("Oslo")));
        gives(
                CITIES.withRowIndex("row", 7)
                        .head(1)
                        .unpivot(
                                List.of(col("n"), col("row").name().keep()).subList(0, 1),
                                List.of(col("row")),
                                "what",
                                "much"),
                List.of(List.of(7L, "n", 1L)));
        gives(
                CITIES.groupBy("city")
                        .maintainOrder(true)
                        .agg(col("n"))
                        .explode("n")
                        .select(Polars.struct(col("n"), col("city")).alias("s"))
                        .unnest("s")
                        .last(),
                List.of(List.of(2L, "Rome")));
        gives(
                CITIES.join(CITIES.select(col("n").add(1).alias("n")), JoinHow.SEMI, "n")
                        .select("n"),
                List.of(List.of(2L), List.of(3L)));
        gives(
                CITIES.joinWhere(CITIES, col("n").lt(col("n_right"))).select(len()),
                List.of(List.of(3L)));
        gives(CITIES.joinCross(CITIES).select(len()), List.of(List.of(9L)));
        try (DataFrame cities = CITIES.collect()) {
            gives(
                    Polars.sql(
                            "SELECT city, SUM(n) AS s FROM c GROUP BY city ORDER BY s",
                            Map.of("c", cities.lazy())),
                    List.of(List.of("Rome", 2L), List.of("Oslo", 4L)));
        }
    }

    @Test
    void tellTheirSchemaAndTheirPlanWithoutRunning() throws IOException {
        Path file = Files.write(folder.resolve("cities.csv"), CSV);
        LazyFrame cities = Polars.scan(SEMICOLONS, file.toString());
        LazyFrame query = cities.filter(col("n").gt(1)).select(col("n").mean().alias("m"));

        assertThat(query.schema()).isEqualTo(Schema.of(new Field("m", DataType.FLOAT64)));
        assertThat(query.explain()).contains("mean").contains("cities.csv");
        assertThat(CITIES.schema()).isEqualTo(cities.schema());
        assertThatThrownBy(() -> cities.select("nn").schema())
                .isInstanceOf(PlanSemanticException.class)
                .hasMessageContaining("nn");
    }

    @Test
    void giveTheirResultBatchByBatchOrLater() {
        int rows = 0;
        try (ArrowStream stream = CITIES.stream(QueryOptions.DEFAULTS.withBatchSize(1))) {
            for (ArrowBatch batch = stream.next(); batch != null; batch = stream.next()) {
                assertThat(batch.rowCount()).isLessThanOrEqualTo(1);
                rows += (int) batch.rowCount();
                batch.close();
            }
        }
        assertThat(rows).isEqualTo(3);
        try (DataFrame later = CITIES.collectAsync().join();
                DataFrame few = CITIES.fetch(2)) {
            assertThat(later.height()).isEqualTo(3);
            assertThat(few.height()).isEqualTo(2);
        }
        assertThat(CITIES.select("nn").collectAsync())
                .failsWithin(java.time.Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(PlanSemanticException.class);
    }

    private static void gives(LazyFrame query, List<? extends List<?>> rows) {
        try (DataFrame result = query.collect()) {
            List<List<Object>> found =
                    result.toMaps().stream()
                            .map(
                                    row ->
                                            Arrays.asList(
                                                    row.values().stream()
                                                            .map(LazyFrameTest::plain)
                                                            .toArray()))
                            .toList();
            assertThat(found).isEqualTo(rows);
        }
    }

    // Counts are UInt32.
    private static Object plain(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }
}
