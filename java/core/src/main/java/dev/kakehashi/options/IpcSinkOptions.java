// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.SortedMap;
import java.util.TreeMap;

/// How an Arrow IPC file is written. Immutable; every `with` method gives a changed copy.
public final class IpcSinkOptions extends SinkOptions<IpcSinkOptions> {
    /// Polars' own.
    public static final IpcSinkOptions DEFAULTS = new IpcSinkOptions(new TreeMap<>());

    private IpcSinkOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static IpcSinkOptions of(SortedMap<String, Object> settings) {
        return new IpcSinkOptions(settings);
    }

    @Override
    IpcSinkOptions copy(SortedMap<String, Object> newValues) {
        return new IpcSinkOptions(newValues);
    }

    /// {@return these options with buffers compressed so; UNCOMPRESSED by default}
    public IpcSinkOptions withCompression(IpcCompression compression) {
        return with("compression", compression);
    }

    /// {@return these options with strings and binaries as offsets instead of views, for readers
    /// that know no views}
    public IpcSinkOptions withOldestCompatibility(boolean oldest) {
        return flag("oldest_compatibility", oldest);
    }

    /// {@return these options with that many rows in a record batch}
    public IpcSinkOptions withRecordBatchSize(long rows) {
        return with("record_batch_size", ScanOptions.notNegative("rows", rows));
    }
}
