// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a result is written as.
enum OutputFormat {
    /// For people.
    TABLE,
    CSV,
    /// An array of objects.
    JSON,
    /// An object a line.
    NDJSON,
    PARQUET,
    /// An Arrow IPC file.
    ARROW;

    /// {@return whether it is of no use on a terminal}
    boolean isBinary() {
        return this == PARQUET || this == ARROW;
    }

    /// {@return what the ending of a file stands for}
    static Optional<OutputFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> Optional.of(TABLE);
            case "csv" -> Optional.of(CSV);
            case "json" -> Optional.of(JSON);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "parquet", "pq" -> Optional.of(PARQUET);
            case "arrow", "ipc", "feather" -> Optional.of(ARROW);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
