// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.SortedMap;
import java.util.TreeMap;

/// How Arrow IPC files are scanned. Immutable; every `with` method gives a changed copy.
public final class IpcScanOptions extends ScanOptions<IpcScanOptions> {
    /// Polars' own.
    public static final IpcScanOptions DEFAULTS = new IpcScanOptions(new TreeMap<>());

    private IpcScanOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static IpcScanOptions of(SortedMap<String, Object> settings) {
        return new IpcScanOptions(settings);
    }

    @Override
    IpcScanOptions copy(SortedMap<String, Object> newValues) {
        return new IpcScanOptions(newValues);
    }
}
