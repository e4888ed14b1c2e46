// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a Parquet file is written. Immutable; every `with` method gives a changed copy.
public final class ParquetSinkOptions extends SinkOptions<ParquetSinkOptions> {
    /// Polars' own.
    public static final ParquetSinkOptions DEFAULTS = new ParquetSinkOptions(new TreeMap<>());

    private ParquetSinkOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static ParquetSinkOptions of(SortedMap<String, Object> settings) {
        return new ParquetSinkOptions(settings);
    }

    @Override
    ParquetSinkOptions copy(SortedMap<String, Object> newValues) {
        return new ParquetSinkOptions(newValues);
    }

    /// {@return these options with pages compressed so; ZSTD by default}
    public ParquetSinkOptions withCompression(ParquetCompression compression) {
        return with("compression", compression);
    }

    /// {@return these options with this level, of those that the compression has}
    public ParquetSinkOptions withCompressionLevel(int level) {
        return with("compression_level", (long) level);
    }

    /// {@return these options with these statistics; MIN_MAX_NULL by default}
    public ParquetSinkOptions withStatistics(ParquetStatistics statistics) {
        return with("statistics", statistics);
    }

    /// {@return these options with that many rows in a row group}
    public ParquetSinkOptions withRowGroupSize(long rows) {
        return with("row_group_size", ScanOptions.notNegative("rows", rows));
    }

    /// {@return these options with pages of that many bytes}
    public ParquetSinkOptions withDataPageSize(long bytes) {
        return with("data_page_size", ScanOptions.notNegative("bytes", bytes));
    }

    /// {@return these options with these entries among the file's own metadata}
    public ParquetSinkOptions withMetadata(Map<String, String> entries) {
        return with("metadata", Map.copyOf(entries));
    }
}
