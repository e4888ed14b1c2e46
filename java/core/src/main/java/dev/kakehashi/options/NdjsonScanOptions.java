// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import dev.kakehashi.Schema;

import java.util.SortedMap;
import java.util.TreeMap;

/// How files with one JSON object to a line are scanned. Immutable; every `with` method gives a
/// changed copy.
public final class NdjsonScanOptions extends ScanOptions<NdjsonScanOptions> {
    /// Polars' own.
    public static final NdjsonScanOptions DEFAULTS = new NdjsonScanOptions(new TreeMap<>());

    private NdjsonScanOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static NdjsonScanOptions of(SortedMap<String, Object> settings) {
        return new NdjsonScanOptions(settings);
    }

    @Override
    NdjsonScanOptions copy(SortedMap<String, Object> newValues) {
        return new NdjsonScanOptions(newValues);
    }

    /// {@return these options with the whole schema}
    public NdjsonScanOptions withSchema(Schema schema) {
        return with("schema", schema);
    }

    /// {@return these options with these types of some columns}
    public NdjsonScanOptions withSchemaOverrides(Schema overrides) {
        return with("schema_overrides", overrides);
    }

    /// {@return these options with types found from that many rows; 100 by default}
    public NdjsonScanOptions withInferSchemaLength(long rows) {
        return with("infer_schema_length", notNegative("rows", rows));
    }

    /// {@return these options with types found from the whole file}
    public NdjsonScanOptions withInferSchemaFromAll(boolean all) {
        return flag("infer_schema_from_all", all);
    }

    /// {@return these options with null for what cannot be parsed, instead of an error}
    public NdjsonScanOptions withIgnoreErrors(boolean ignore) {
        return flag("ignore_errors", ignore);
    }

    /// {@return these options with less memory used, at a cost in time}
    public NdjsonScanOptions withLowMemory(boolean low) {
        return flag("low_memory", low);
    }

    /// {@return these options with that many rows parsed together}
    public NdjsonScanOptions withBatchSize(long rows) {
        return with("batch_size", notNegative("rows", rows));
    }
}
