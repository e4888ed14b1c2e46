// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.SortedMap;
import java.util.TreeMap;

/// How a file with one JSON object to a line is written. Immutable; every `with` method gives a
/// changed copy.
public final class NdjsonSinkOptions extends SinkOptions<NdjsonSinkOptions> {
    /// Polars' own.
    public static final NdjsonSinkOptions DEFAULTS = new NdjsonSinkOptions(new TreeMap<>());

    private NdjsonSinkOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static NdjsonSinkOptions of(SortedMap<String, Object> settings) {
        return new NdjsonSinkOptions(settings);
    }

    @Override
    NdjsonSinkOptions copy(SortedMap<String, Object> newValues) {
        return new NdjsonSinkOptions(newValues);
    }

    /// {@return these options with the file compressed so; NONE by default}
    public NdjsonSinkOptions withCompression(TextCompression compression) {
        return with("compression", compression);
    }

    /// {@return these options with this level, of those that the compression has}
    public NdjsonSinkOptions withCompressionLevel(int level) {
        return with("compression_level", ScanOptions.notNegative("level", level));
    }
}
