// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The query of a command, and the files that it calls tables.
final class QueryInput {
    private QueryInput() {}

    static Options addTo(Options options) {
        return options.addOption(
                        Option.builder("f")
                                .longOpt("file")
                                .hasArg()
                                .argName("FILE")
                                .desc("Read the query from a file, instead of QUERY.")
                                .get())
                .addOption(
                        Option.builder("t")
                                .longOpt("table")
                                .hasArg()
                                .argName("NAME=FILE")
                                .desc(
                                        "Name a file, so that the query can use it as a table. May"
                                            + " be repeated. FILE may be a pattern, such as"
                                            + " 'data/*.parquet'. Its ending says what it is:"
                                            + " .parquet, .csv, .tsv, .ndjson, .jsonl, .arrow, .ipc"
                                            + " or .feather.")
                                .get());
    }

    /// {@return the query, not run yet}
    static LazyFrame frame(Arguments arguments) throws IOException {
        Map<String, LazyFrame> tables = new LinkedHashMap<>();
        for (String table : arguments.texts("table")) {
            int equals = table.indexOf('=');
            if (equals < 1) {
                throw new CommandFailure(
                        ExitCode.USAGE, "--table takes NAME=FILE, not %s".formatted(table));
            }
            tables.put(table.substring(0, equals), TableFiles.scan(table.substring(equals + 1)));
        }
        return Polars.sql(query(arguments), tables);
    }

    private static String query(Arguments arguments) throws IOException {
        Optional<String> file = arguments.text("file");
        if (arguments.operands().isEmpty() == file.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Give one query: as an argument, or in a file by --file.");
        }
        if (file.isPresent()) {
            return Files.readString(Path.of(file.get()));
        }
        String query = arguments.operands().getFirst();
        return query.equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : query;
    }
}
