// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.Files.readString;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.NdjsonScanOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/// Values in files. A file is written as py-polars writes it, or can be read again; what is read is
/// py-polars' file, so that one does not depend on the other.
final class Files {
    private Files() {}

    static void writeParquet(Cell cell) throws IOException {
        writeAndRead(cell, LazyFrame::sinkParquet, Polars::scanParquet);
    }

    static void readParquet(Cell cell) throws IOException {
        read(cell, Polars.scanParquet(cell.theirs("parquet")));
    }

    static void writeIpc(Cell cell) throws IOException {
        writeAndRead(cell, LazyFrame::sinkIpc, Polars::scanIpc);
    }

    static void readIpc(Cell cell) throws IOException {
        read(cell, Polars.scanIpc(cell.theirs("ipc")));
    }

    static void writeCsv(Cell cell) throws IOException {
        writeText(cell, LazyFrame::sinkCsv, "csv");
    }

    static void readCsv(Cell cell) throws IOException {
        CsvScanOptions options = CsvScanOptions.DEFAULTS.withSchema(cell.fileSchema());
        read(cell, Polars.scan(options, cell.theirs("read.csv").toString()));
    }

    static void writeNdjson(Cell cell) throws IOException {
        writeText(cell, LazyFrame::sinkNdjson, "ndjson");
    }

    static void readNdjson(Cell cell) throws IOException {
        NdjsonScanOptions options = NdjsonScanOptions.DEFAULTS.withSchema(cell.fileSchema());
        read(cell, Polars.scan(options, cell.theirs("read.ndjson").toString()));
    }

    private interface Sink {
        void write(LazyFrame frame, Path file);
    }

    private static void writeAndRead(Cell cell, Sink sink, Function<Path, LazyFrame> scan)
            throws IOException {
        Path file = cell.ours("bin");
        try (DataFrame input = cell.input()) {
            sink.write(input.lazy(), file);
        }
        try (DataFrame written = scan.apply(file).collect();
                DataFrame theirs = cell.theirInput()) {
            Cell.assertSame(written, theirs);
        }
    }

    private static void writeText(Cell cell, Sink sink, String suffix) throws IOException {
        Path file = cell.ours(suffix);
        try (DataFrame input = cell.input()) {
            sink.write(input.lazy().select("n", "k"), file);
        }
        assertThat(readString(file)).isEqualTo(readString(cell.theirs(suffix)));
    }

    private static void read(Cell cell, LazyFrame scan) throws IOException {
        try (DataFrame result = scan.collect();
                DataFrame expected = cell.expected()) {
            Cell.assertSame(result, expected);
        }
    }
}
