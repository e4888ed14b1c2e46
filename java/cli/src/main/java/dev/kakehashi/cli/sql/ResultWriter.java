// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.TableFormat;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Runs a query and writes its result. The engine itself writes files, batch by batch, so that results may be larger
/// than the memory; what goes to the standard output it writes to a temporary file first.
///
/// @param frame the query
/// @param options how it is run
/// @param query to cancel it
/// @param rows how many rows a table shows
record ResultWriter(LazyFrame frame, QueryOptions options, QueryHandle query, int rows) {

    /// Runs the query.
    ///
    /// @param file where the result goes, or null for the standard output
    void write(OutputFormat format, @Nullable Path file) throws IOException {
        switch (format) {
            case TABLE -> writeText(file, table());
            case JSON -> withTemporary(lines -> {
                sink(OutputFormat.NDJSON, lines);
                writeJson(lines, file);
            });
            default -> {
                if (file != null) {
                    sink(format, file);
                } else {
                    withTemporary(result -> {
                        sink(format, result);
                        try (OutputStream out = standardOutput()) {
                            Files.copy(result, out);
                        }
                    });
                }
            }
        }
    }

    private String table() {
        try (DataFrame result = frame.collect(options, query)) {
            return result.toString(TableFormat.fromEnvironment().withRows(rows)) + "\n";
        }
    }

    private void sink(OutputFormat format, Path file) {
        LazyFrame sink =
                switch (format) {
                    case CSV -> frame.sinkCsv(file);
                    case NDJSON -> frame.sinkNdjson(file);
                    case PARQUET -> frame.sinkParquet(file);
                    case ARROW -> frame.sinkIpc(file);
                    case TABLE, JSON -> throw new IllegalArgumentException(format + " has no sink");
                };
        sink.collect(options, query).close();
    }
}
