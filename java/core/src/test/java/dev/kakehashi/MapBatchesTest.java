// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.lit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.DeadlineExceededException;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.error.QueryCancelledException;
import dev.kakehashi.error.QueryExecutionException;
import dev.kakehashi.options.MapBatchesOptions;
import dev.kakehashi.plan.Plan;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

@DisplayName("A function of Java's on the rows of a query")
@ParameterizedClass
@EnumSource(names = {"STREAMING", "IN_MEMORY"})
class MapBatchesTest {
    private static final int ROWS = 1_000_000;
    private static final Schema NUMBER = Schema.of(new Field("n", DataType.INT64));
    private static final Schema SQUARE = Schema.of(new Field("square", DataType.INT64));

    @Parameter EngineChoice engine = EngineChoice.AUTO;
    @TempDir Path folder;

    private QueryOptions options() {
        return QueryOptions.DEFAULTS.withEngine(engine);
    }

    private static DataFrame numbers(long rows) {
        return DataFrame.fromColumns(Map.of("n", LongStream.range(0, rows).toArray()));
    }

    private static DataFrame squares(DataFrame batch) {
        long[] values = new long[Math.toIntExact(batch.height())];
        Series numbers = batch.column("n");
        for (int row = 0; row < values.length; row++) {
            values[row] = numbers.getLong(row) * numbers.getLong(row);
        }
        return DataFrame.fromColumns(Map.of("square", values));
    }

    @Test
    void makesOtherRowsInTheirOrderForTheStepsAfterIt() {
        try (DataFrame numbers = numbers(ROWS);
                DataFrame result =
                        numbers.lazy()
                                .filter(col("n").mod(2).eq(0))
                                .mapBatches(MapBatchesTest::squares, SQUARE)
                                .withRowIndex("at", 0)
                                .filter(col("square").mod(3).eq(0))
                                .collect(options());
                DataFrame expected =
                        numbers.lazy()
                                .filter(col("n").mod(2).eq(0))
                                .select(col("n").mul(col("n")).alias("square"))
                                .withRowIndex("at", 0)
                                .filter(col("square").mod(3).eq(0))
                                .collect()) {
            assertThat(result.differenceFrom(expected)).isEmpty();
        }
    }

    @Test
    void getsAllRowsAtOnceWhereItAsksForThem() {
        AtomicInteger calls = new AtomicInteger();
        BatchFunction total =
                batch -> {
                    calls.incrementAndGet();
                    long sum = 0;
                    for (long row = 0; row < batch.height(); row++) {
                        sum += batch.column("n").getLong(row);
                    }
                    return DataFrame.fromColumns(Map.of("n", new long[] {sum}));
                };
        try (DataFrame numbers = numbers(ROWS);
                DataFrame result =
                        numbers.lazy()
                                .mapBatches(
                                        total, NUMBER, MapBatchesOptions.DEFAULTS.withWhole(true))
                                .collect(options())) {
            assertThat(result.column("n").getLong(0)).isEqualTo((ROWS - 1L) * ROWS / 2);
            assertThat(result.height()).isEqualTo(1);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void mayGiveItsInputBackOrAPartOfIt() {
        try (DataFrame numbers = numbers(1_000);
                DataFrame same =
                        numbers.lazy().mapBatches(batch -> batch, NUMBER).collect(options());
                DataFrame first =
                        numbers.lazy()
                                .mapBatches(
                                        batch -> batch.head(3),
                                        NUMBER,
                                        MapBatchesOptions.DEFAULTS.withWhole(true))
                                .collect(options())) {
            assertThat(same.differenceFrom(numbers)).isEmpty();
            assertThat(first.height()).isEqualTo(3);
        }
    }

    @Test
    void runsOnThreadsThatMayUseTheEngine() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        BatchFunction nested =
                batch -> {
                    threads.add(Thread.currentThread());
                    return batch.lazy()
                            .select(col("n").mul(col("n")).alias("square"))
                            .collect(QueryOptions.DEFAULTS.withEngine(EngineChoice.STREAMING));
                };
        try (DataFrame numbers = numbers(ROWS);
                DataFrame result =
                        numbers.lazy()
                                .mapBatches(nested, SQUARE)
                                .select(col("square").max())
                                .collect(options())) {
            assertThat(result.column("square").getLong(0)).isEqualTo((ROWS - 1L) * (ROWS - 1L));
            assertThat(threads).doesNotContain(Thread.currentThread());
        }
    }

    @Test
    void isTheCauseWhenItFails() {
        IllegalStateException thrown = new IllegalStateException("no such rate");
        try (DataFrame numbers = numbers(10)) {
            LazyFrame query =
                    numbers.lazy()
                            .mapBatches(
                                    _ -> {
                                        throw thrown;
                                    },
                                    SQUARE,
                                    MapBatchesOptions.DEFAULTS.withName("rates"));

            assertThatExceptionOfType(QueryExecutionException.class)
                    .isThrownBy(() -> query.collect(options()))
                    .withCause(thrown)
                    .withMessageContaining("plan node 2 (map_batches)")
                    .withMessageContaining("\"rates\"")
                    .withMessageContaining("no such rate");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // Users may compile without it.
    void hasToMakeTheColumnsThatItAnnounced() {
        try (DataFrame numbers = numbers(10)) {
            assertThatExceptionOfType(QueryExecutionException.class)
                    .isThrownBy(
                            () ->
                                    numbers.lazy()
                                            .mapBatches(batch -> batch, SQUARE)
                                            .collect(options()))
                    .withMessageContaining("\"n\" is where \"square\" should be");
            assertThatExceptionOfType(QueryExecutionException.class)
                    .isThrownBy(
                            () -> numbers.lazy().mapBatches(_ -> null, SQUARE).collect(options()))
                    .withMessageContaining("returned null");
        }
    }

    @Test
    void saysWhichColumnsItMakesOrIsToldThem() {
        BatchFunction knowing =
                new BatchFunction() {
                    @Override
                    public DataFrame apply(DataFrame batch) {
                        return squares(batch);
                    }

                    @Override
                    public Schema outputSchema(Schema input) {
                        assertThat(input).isEqualTo(NUMBER);
                        return SQUARE;
                    }
                };
        try (DataFrame numbers = numbers(10)) {
            assertThat(numbers.lazy().mapBatches(knowing).schema()).isEqualTo(SQUARE);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> numbers.lazy().mapBatches(MapBatchesTest::squares))
                    .withMessageContaining("schema");
        }
    }

    @Test
    void isInterruptedWhenItsQueryIsCancelled() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        BatchFunction sleeping =
                batch -> {
                    inside.countDown();
                    try {
                        Thread.sleep(Duration.ofHours(1));
                    } catch (InterruptedException told) {
                        interrupted.countDown();
                        throw told;
                    }
                    return batch;
                };
        QueryHandle handle = new QueryHandle();
        try (DataFrame numbers = numbers(10);
                var threads = Executors.newSingleThreadExecutor()) {
            LazyFrame query = numbers.lazy().mapBatches(sleeping, NUMBER);
            var waiting =
                    threads.submit(
                            () ->
                                    assertThatExceptionOfType(QueryCancelledException.class)
                                            .isThrownBy(() -> query.collect(options(), handle)));
            inside.await();

            handle.cancel();

            waiting.get();
            interrupted.await();
        }
    }

    @Test
    void doesNotOutliveTheDeadlineOfItsQuery() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        BatchFunction sleeping =
                batch -> {
                    try {
                        Thread.sleep(Duration.ofHours(1));
                    } catch (InterruptedException told) {
                        interrupted.countDown();
                        throw told;
                    }
                    return batch;
                };
        try (DataFrame numbers = numbers(10)) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(
                            () ->
                                    numbers.lazy()
                                            .mapBatches(sleeping, NUMBER)
                                            .collect(
                                                    options().withDeadline(Duration.ofMillis(50))));
            interrupted.await();
        }
    }

    @Test
    void worksOnAStreamThatIsWritten() throws IOException {
        Path file = folder.resolve("squares.parquet");
        try (DataFrame numbers = numbers(ROWS)) {
            numbers.lazy()
                    .mapBatches(MapBatchesTest::squares, SQUARE)
                    .sinkParquet(
                            file,
                            dev.kakehashi.options.ParquetSinkOptions.DEFAULTS,
                            QueryOptions.DEFAULTS);
        }
        try (DataFrame written = Polars.scanParquet(file).select(col("square").count()).collect()) {
            assertThat(written.column("square").getLong(0)).isEqualTo(ROWS);
        }
    }

    @Test
    void isNoPartOfThePlanAndGivenForEachExecution() {
        try (DataFrame numbers = numbers(4)) {
            Plan stored =
                    Plan.fromBytes(
                            numbers.lazy()
                                    .mapBatches(MapBatchesTest::squares, SQUARE)
                                    .plan()
                                    .toBytes());
            assertThat(stored.functions()).hasSize(1);
            assertThat(stored.requires()).contains("map_batches");
            Engine process = Engine.inProcess();
            try (CompiledPlan compiled = process.compile(stored);
                    ArrowStream rows =
                            process.execute(
                                    compiled,
                                    List.of(numbers.toArrow()),
                                    List.of(batches -> batches),
                                    options(),
                                    new QueryHandle())) {
                assertThatExceptionOfType(QueryExecutionException.class)
                        .isThrownBy(rows::next)
                        .withMessageContaining("should be");
            } catch (QueryExecutionException atOnce) {
                assertThat(atOnce).hasMessageContaining("should be");
            }
            try (CompiledPlan compiled = process.compile(stored)) {
                assertThatExceptionOfType(PlanSemanticException.class)
                        .isThrownBy(
                                () -> {
                                    try (ArrowStream rows =
                                            process.execute(
                                                    compiled,
                                                    List.of(numbers.toArrow()),
                                                    options())) {
                                        for (ArrowBatch batch : rows) {
                                            batch.close();
                                        }
                                    }
                                })
                        .withMessageContaining("function 0");
            }
        }
    }

    @Test
    void isSkippedWhereThereAreNoRows() {
        AtomicInteger calls = new AtomicInteger();
        try (DataFrame numbers = numbers(100);
                DataFrame result =
                        numbers.lazy()
                                .filter(lit(false))
                                .mapBatches(
                                        batch -> {
                                            calls.incrementAndGet();
                                            return squares(batch);
                                        },
                                        SQUARE)
                                .collect(options())) {
            assertThat(result.height()).isZero();
            assertThat(result.schema()).isEqualTo(SQUARE);
            assertThat(calls).hasValue(0);
        }
    }
}
