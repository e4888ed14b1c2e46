// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import dev.kakehashi.Schema;

import java.util.SortedMap;
import java.util.TreeMap;

/// How Parquet files are scanned. Immutable; every `with` method gives a changed copy.
public final class ParquetScanOptions extends ScanOptions<ParquetScanOptions> {
    /// Polars' own.
    public static final ParquetScanOptions DEFAULTS = new ParquetScanOptions(new TreeMap<>());

    private ParquetScanOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static ParquetScanOptions of(SortedMap<String, Object> settings) {
        return new ParquetScanOptions(settings);
    }

    @Override
    ParquetScanOptions copy(SortedMap<String, Object> newValues) {
        return new ParquetScanOptions(newValues);
    }

    /// {@return these options with this read in parallel}
    public ParquetScanOptions withParallel(ParquetParallel parallel) {
        return with("parallel", parallel);
    }

    /// {@return these options with row groups left out of which statistics say that nothing is
    /// wanted, or all read; left out by default}
    public ParquetScanOptions withUseStatistics(boolean use) {
        return flag("ignore_statistics", !use);
    }

    /// {@return these options with less memory used, at a cost in time}
    public ParquetScanOptions withLowMemory(boolean low) {
        return flag("low_memory", low);
    }

    /// {@return these options with this schema taken for granted}
    public ParquetScanOptions withSchema(Schema schema) {
        return with("schema", schema);
    }
}
