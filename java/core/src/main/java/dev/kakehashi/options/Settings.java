// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Options that were set, by the names that the schema of plans gives them; what is not there has
/// Polars' default.
///
/// A format has two dozen options: kept in a map, each is one method here, and the encoder of plans
/// needs none at all.
abstract sealed class Settings<S extends Settings<S>> permits ScanOptions, SinkOptions {
    private final SortedMap<String, Object> values;

    Settings(SortedMap<String, Object> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    abstract S copy(SortedMap<String, Object> newValues);

    final S with(String option, Object value) {
        return change(option, value, value instanceof Collection<?> items && items.isEmpty());
    }

    /// Sets an option that is false when it is left out.
    final S flag(String option, boolean value) {
        return change(option, value, !value);
    }

    /// Sets an option that is 0 when it is left out.
    final S count(String option, long value) {
        return change(option, value, value == 0);
    }

    // A default is left out, so that equal options have equal settings.
    private S change(String option, Object value, boolean isDefault) {
        TreeMap<String, Object> changed = new TreeMap<>(values);
        if (isDefault) {
            changed.remove(option);
        } else {
            changed.put(option, value);
        }
        return copy(changed);
    }

    /// {@return what was set, by the names of the schema of plans}
    public final SortedMap<String, Object> settings() {
        return values;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Settings<?> settings
                && settings.getClass() == getClass()
                && settings.values.equals(values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + values;
    }
}
