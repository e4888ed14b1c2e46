// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.options.CsvScanOptions;

import java.util.Locale;

/// Files as tables, by their ending.
final class TableFiles {
    private TableFiles() {}

    /// {@return the rows of a file or of all files that match a pattern, read when the query runs}
    static LazyFrame scan(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "parquet", "pq" -> Polars.scanParquet(path);
            case "csv" -> Polars.scanCsv(path);
            case "tsv" -> Polars.scan(CsvScanOptions.DEFAULTS.withSeparator('\t'), path);
            case "ndjson", "jsonl" -> Polars.scanNdjson(path);
            case "arrow", "ipc", "feather" -> Polars.scanIpc(path);
            default ->
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "The ending of %s does not say what the file is. Use read_parquet('…'),"
                                            .formatted(path)
                                    + " read_csv('…') and so on in the query instead of --table.");
        };
    }
}
