// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.Objects;

/// How a query calls a function on its rows. Immutable.
///
/// @param name what explain, plans and errors call the function
/// @param whole whether the function gets all rows in one call, which then have to fit into memory,
///   instead of some rows at a time in several calls
public record MapBatchesOptions(String name, boolean whole) {
    /// Some rows at a time, under the name `map_batches`.
    public static final MapBatchesOptions DEFAULTS = new MapBatchesOptions("map_batches", false);

    public MapBatchesOptions {
        Objects.requireNonNull(name, "name");
    }

    /// {@return these options with another name for the function}
    public MapBatchesOptions withName(String name) {
        return new MapBatchesOptions(name, whole);
    }

    /// {@return these options with all rows in one call or not}
    public MapBatchesOptions withWhole(boolean whole) {
        return new MapBatchesOptions(name, whole);
    }
}
