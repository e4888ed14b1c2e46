// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The query of a command, and the files that it calls tables.
final class QueryInput {
    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "The query; - reads it from the standard input.")
    private @Nullable String text;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Read the query from a file.")
    private @Nullable Path file;

    @Option(
            names = {"-t", "--table"},
            paramLabel = "NAME=FILE",
            description = {
                "Name a file, so that the query can use it as a table. May be repeated.",
                "FILE may be a pattern: 'data/*.parquet'. Its ending says what it is:",
                ".parquet, .csv, .tsv, .ndjson, .jsonl, .arrow, .ipc, .feather"
            })
    private final Map<String, String> tables = new LinkedHashMap<>();

    /// {@return the query, not run yet}
    LazyFrame frame() throws IOException {
        var frames = new LinkedHashMap<String, LazyFrame>();
        tables.forEach((name, path) -> frames.put(name, TableFiles.scan(path)));
        return Polars.sql(query(), frames);
    }

    private String query() throws IOException {
        if ((text == null) == (file == null)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Give one query: as an argument, or in a file by --file.");
        }
        if (file != null) {
            return Files.readString(file);
        }
        if ("-".equals(text)) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return String.valueOf(text);
    }
}
