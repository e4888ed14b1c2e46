// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.sink;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.IpcSinkOptions;
import dev.kakehashi.options.NdjsonSinkOptions;
import dev.kakehashi.options.ParquetSinkOptions;

import java.nio.file.Path;

/// The formats of files that a query can write.
enum SinkFormat {
    PARQUET,
    CSV,
    NDJSON,
    IPC;

    /// {@return the query that writes these rows}
    LazyFrame sink(LazyFrame rows, Path file) {
        return rows.sink(
                file,
                switch (this) {
                    case PARQUET -> ParquetSinkOptions.DEFAULTS;
                    case CSV -> CsvSinkOptions.DEFAULTS;
                    case NDJSON -> NdjsonSinkOptions.DEFAULTS;
                    case IPC -> IpcSinkOptions.DEFAULTS;
                });
    }

    LazyFrame scan(Path file) {
        return switch (this) {
            case PARQUET -> Polars.scanParquet(file);
            case CSV -> Polars.scanCsv(file);
            case NDJSON -> Polars.scanNdjson(file);
            case IPC -> Polars.scanIpc(file);
        };
    }
}
