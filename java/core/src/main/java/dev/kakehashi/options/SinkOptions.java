// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.SortedMap;

/// How a file is written: what all formats share. Immutable; every `with` method gives a changed
/// copy.
public abstract sealed class SinkOptions<S extends SinkOptions<S>> extends Settings<S>
        permits ParquetSinkOptions, CsvSinkOptions, NdjsonSinkOptions, IpcSinkOptions {
    SinkOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return these options with missing directories made, instead of an error}
    public S withMakeDirectories(boolean make) {
        return flag("make_directories", make);
    }

    /// {@return these options with rows written in their order, or in any; in their order by
    /// default}
    public S withMaintainOrder(boolean maintain) {
        return flag("any_order", !maintain);
    }

    /// {@return these options with the query finished only when the system says that the data is on
    /// the disk}
    public S withSync(boolean sync) {
        return flag("sync", sync);
    }
}
