// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.TableFormat;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.IpcSinkOptions;
import dev.kakehashi.options.NdjsonSinkOptions;
import dev.kakehashi.options.ParquetSinkOptions;
import dev.kakehashi.options.SinkOptions;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/// Runs a query and writes its result. The engine itself writes files, batch by batch, so that
/// results may be larger than the memory; what goes to the standard output it writes to a temporary
/// file first.
///
/// @param frame the query
/// @param options how it is run
/// @param query to cancel it
/// @param progress what is shown until the result is there, and gone before it is printed
/// @param rows how many rows a table shows
/// @param out the standard output, for text
record ResultWriter(
        LazyFrame frame,
        QueryOptions options,
        QueryHandle query,
        ProgressLine progress,
        int rows,
        PrintWriter out) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Runs the query.
    ///
    /// @param file where the result goes, or null for the standard output
    void write(OutputFormat format, @Nullable Path file) throws IOException {
        switch (format) {
            case TABLE -> {
                String table = table();
                writeText(file, text -> text.write(table));
            }
            case JSON ->
                    withTemporary(
                            lines -> {
                                sink(OutputFormat.NDJSON, lines);
                                writeJson(lines, file);
                            });
            default -> {
                if (file != null) {
                    sink(format, file);
                } else {
                    withTemporary(
                            result -> {
                                sink(format, result);
                                try (var bytes = new FileOutputStream(FileDescriptor.out)) {
                                    Files.copy(result, bytes);
                                }
                            });
                }
            }
        }
    }

    private String table() {
        try (DataFrame result = frame.collect(options, query)) {
            progress.close();
            return result.toString(TableFormat.fromEnvironment().withRows(rows)) + "\n";
        }
    }

    private void sink(OutputFormat format, Path file) throws IOException {
        SinkOptions<?> how =
                switch (format) {
                    case CSV -> CsvSinkOptions.DEFAULTS;
                    case NDJSON -> NdjsonSinkOptions.DEFAULTS;
                    case PARQUET -> ParquetSinkOptions.DEFAULTS;
                    case ARROW -> IpcSinkOptions.DEFAULTS;
                    case TABLE, JSON -> throw new IllegalArgumentException(format + " has no sink");
                };
        try (progress) {
            frame.sink(file, how).collect(options, query).close();
        } finally {
            // A query that was stopped gives its caller back before its unfinished file is gone.
            Engine.inProcess().awaitIdle(PATIENCE);
        }
    }

    private interface Step {
        void run(Path file) throws IOException;
    }

    private static void withTemporary(Step step) throws IOException {
        // A folder, because sinks complete a file beside its final name.
        Path folder = Files.createTempDirectory("kakehashi");
        Path file = folder.resolve("result");
        try {
            step.run(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /// Writes an array of the lines, each of which is an object.
    private void writeJson(Path lines, @Nullable Path file) throws IOException {
        try (Stream<String> objects = Files.lines(lines)) {
            writeText(
                    file,
                    text -> {
                        Iterator<String> each = objects.iterator();
                        String separator = "[\n";
                        while (each.hasNext()) {
                            text.write(separator);
                            text.write(each.next());
                            separator = ",\n";
                        }
                        text.write("[\n".equals(separator) ? "[]\n" : "\n]\n");
                    });
        }
    }

    private interface Text {
        void writeTo(Writer text) throws IOException;
    }

    /// Writes to the standard output, or to a file that has its name only when it is complete.
    private void writeText(@Nullable Path file, Text text) throws IOException {
        if (file == null) {
            text.writeTo(out);
            return;
        }
        Path unfinished =
                file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".unfinished");
        try {
            try (Writer writer =
                    Files.newBufferedWriter(unfinished, StandardOpenOption.CREATE_NEW)) {
                text.writeTo(writer);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
