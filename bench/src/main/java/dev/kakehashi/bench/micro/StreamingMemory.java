// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.tpch.TpchTables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The most memory that a process had while it filtered and grouped a file that is many times
/// larger. Asks `/proc`, so it is there on Linux only.
final class StreamingMemory implements MicroFigure {
    private static final long FILE_BYTES = 6_000_000_000L;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MEGABYTE = 1e6;
    private static final long BYTES_PER_KIBIBYTE = 1024;

    /// Writes the large file: a process of its own, since its memory is not to be counted.
    static final class Writer {
        private Writer() {}

        /// Writes the file.
        ///
        /// @param arguments a file of line items, the file to write
        public static void main(String[] arguments) throws IOException {
            int copies =
                    Math.toIntExact(Math.ceilDiv(FILE_BYTES, Files.size(Path.of(arguments[0]))));
            LazyFrame one = Polars.scanParquet(Path.of(arguments[0]));
            Polars.concat(Collections.nCopies(copies, one).toArray(LazyFrame[]::new))
                    .sinkParquet(Path.of(arguments[1]));
        }
    }

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        if (!Files.exists(STATUS)) {
            return List.of();
        }
        Path tables = Path.of(arguments.getFirst());
        Path large = Files.createTempFile(tables, "lineitem-", ".parquet");
        try {
            int status =
                    new ProcessBuilder(
                                    Peer.java(
                                            Writer.class,
                                            TpchTables.file(tables, "lineitem").toString(),
                                            large.toString()))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (status != 0) {
                throw new IOException("The large file could not be written: status " + status);
            }
            return measure(large);
        } finally {
            Files.delete(large);
        }
    }

    private static List<Figure> measure(Path large) throws Exception {
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong anonymous = new AtomicLong();
        Thread watcher =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    while (running.get()) {
                                        anonymous.accumulateAndGet(bytes("RssAnon"), Math::max);
                                    }
                                });
        long groups;
        try (DataFrame frame =
                Polars.scanParquet(large)
                        .filter(col("l_shipdate").gt(LocalDate.of(1995, 1, 1)))
                        .groupBy("l_shipmode", "l_shipinstruct")
                        .agg(
                                col("l_extendedprice").sum().alias("price"),
                                col("l_quantity").mean().alias("quantity"))
                        .collect()) {
            groups = frame.height();
        } finally {
            running.set(false);
            watcher.join();
        }
        double file = Files.size(large) / MEGABYTE;
        String note =
                "filter and group-by of a Parquet file of %.0f MB into %d groups, JVM included"
                        .formatted(file, groups);
        double own = anonymous.get() / MEGABYTE;
        return List.of(
                Figure.of("Peak memory of a streaming query", own, "MB", note),
                Figure.of(
                        "Size of that file, against the peak",
                        file / own,
                        "x",
                        "with pages of the file that the system had mapped, the peak was %.0f MB"
                                .formatted(bytes("VmHWM") / MEGABYTE)));
    }

    private static long bytes(String line) {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(text -> text.startsWith(line + ":"))
                            .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    * BYTES_PER_KIBIBYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
