// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.sink;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.DeadlineExceededException;
import dev.kakehashi.error.QueryCancelledException;
import dev.kakehashi.error.QueryExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A query that does not come to its end leaves no file, and a file that was there as it was.
@Timeout(120)
@ParameterizedClass
@EnumSource
class HalfFileTest {
    private static final int MANY = 300_000;

    @Parameter SinkFormat format;

    @TempDir Path folder;

    private static DataFrame numbers() {
        return DataFrame.fromColumns(Map.of("n", LongStream.range(0, MANY).toArray()));
    }

    /// The last of many rows is a text that is no number.
    private static LazyFrame failing(DataFrame numbers) {
        return numbers.lazy()
                .select(
                        Polars.when(col("n").eq(MANY - 1))
                                .then(Polars.lit("no number"))
                                .otherwise(col("n").cast(DataType.STRING))
                                .cast(DataType.INT64)
                                .alias("n"));
    }

    @Test
    void aFailingQueryLeavesNothing() throws IOException {
        try (DataFrame numbers = numbers()) {
            LazyFrame query = format.sink(failing(numbers), folder.resolve("file"));

            assertThatExceptionOfType(QueryExecutionException.class).isThrownBy(query::collect);

            assertThat(files()).isEmpty();
        }
    }

    @Test
    void aFailingQueryLeavesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "was there");
        try (DataFrame numbers = numbers()) {
            LazyFrame query = format.sink(failing(numbers), file);

            assertThatExceptionOfType(QueryExecutionException.class).isThrownBy(query::collect);

            assertThat(file).hasContent("was there");
            assertThat(files()).containsExactly(file);
        }
    }

    @Test
    void aQueryThatSucceedsReplacesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "was there");
        try (DataFrame numbers = numbers()) {
            format.sink(numbers.lazy(), file).collect().close();

            try (DataFrame read = format.scan(file).collect()) {
                assertThat(read.differenceFrom(numbers)).isEmpty();
            }
            assertThat(files()).containsExactly(file);
        }
    }

    @Test
    void aCancelledQueryLeavesNothing() throws Exception {
        QueryHandle handle = new QueryHandle();
        try (DataFrame numbers = numbers();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            LazyFrame endless = format.sink(pairs(numbers), folder.resolve("file"));
            Future<DataFrame> writing =
                    executor.submit(() -> endless.collect(QueryOptions.DEFAULTS, handle));
            awaitFirstBytes();

            handle.cancel();

            assertThat(writing)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(QueryCancelledException.class);
            awaitNoFiles();
        }
    }

    @Test
    void aQueryThatTakesTooLongLeavesNothing() throws Exception {
        try (DataFrame numbers = numbers()) {
            LazyFrame endless = format.sink(pairs(numbers), folder.resolve("file"));
            QueryOptions options = QueryOptions.DEFAULTS.withDeadline(Duration.ofMillis(200));

            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> endless.collect(options));

            awaitNoFiles();
        }
    }

    /// More rows than a disk could hold.
    private static LazyFrame pairs(DataFrame numbers) {
        return numbers.lazy().joinCross(numbers.lazy());
    }

    /// A file that is being written has another name, and bytes at some time.
    private void awaitFirstBytes() throws IOException, InterruptedException {
        while (files().isEmpty()) {
            Thread.sleep(5);
        }
        assertThat(files()).doesNotContain(folder.resolve("file"));
    }

    /// The caller has its thread back before the engine has tidied up.
    private void awaitNoFiles() throws IOException, InterruptedException {
        while (!files().isEmpty()) {
            assertThat(files()).doesNotContain(folder.resolve("file"));
            Thread.sleep(5);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
