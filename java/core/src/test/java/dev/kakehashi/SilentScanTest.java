// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.options.IpcScanOptions;
import dev.kakehashi.options.ParquetScanOptions;
import dev.kakehashi.options.ScanOptions;
import dev.kakehashi.testing.NativeThreads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/// A scan whose filter leaves nothing sends nothing on, and still stops when it is told to. Each of
/// these would take many minutes.
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class SilentScanTest {
    private static final int ROWS = 1_000_000;
    private static final int TIMES = 50_000;

    @TempDir Path folder;

    @Test
    void aParquetScanStopsInACalculatedFilter() throws Exception {
        assertThatItStops(
                often(ParquetScanOptions.DEFAULTS, parquet())
                        .filter(col("even").add(1).mod(2).eq(0)));
    }

    @Test
    void aParquetScanStopsInAFilterThatItsDecoderKnows() throws Exception {
        assertThatItStops(
                often(ParquetScanOptions.DEFAULTS, parquet()).filter(col("even").eq(ROWS + 1L)));
    }

    @Test
    void anIpcScanStops() throws Exception {
        Path file = folder.resolve("numbers.arrow");
        numbers().sinkIpc(file);
        assertThatItStops(often(IpcScanOptions.DEFAULTS, file).filter(col("even").eq(ROWS + 1L)));
    }

    private static void assertThatItStops(LazyFrame endless) throws Exception {
        NativeThreads.await(NativeThreads.QUERY, 0);
        CompletableFuture<DataFrame> result = endless.collectAsync();
        NativeThreads.await(NativeThreads.QUERY, 1);

        assertThat(result.cancel(true)).isTrue();

        NativeThreads.await(NativeThreads.QUERY, 0);
    }

    private Path parquet() {
        Path file = folder.resolve("numbers.parquet");
        numbers().sinkParquet(file);
        return file;
    }

    /// Statistics cannot tell that an odd number is missing.
    private static LazyFrame numbers() {
        long[] even = LongStream.range(0, ROWS).map(n -> 2 * n).toArray();
        return DataFrame.fromColumns(Map.of("even", even)).lazy();
    }

    private static LazyFrame often(ScanOptions<?> options, Path file) {
        return Polars.scan(
                options, Collections.nCopies(TIMES, file.toString()).toArray(String[]::new));
    }
}
