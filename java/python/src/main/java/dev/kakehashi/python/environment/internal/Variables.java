// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Environment variables under the rules of an operating system: on Windows `Path` is `PATH`. An
/// empty variable counts as one that is not set. Immutable.
public final class Variables {
    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = values;
    }

    /// {@return these variables}
    public static Variables of(Map<String, String> values, OperatingSystem system) {
        return new Variables(copy(values, system));
    }

    /// {@return a new map whose names are equal when the system takes them for equal}
    public static Map<String, String> copy(Map<String, String> values, OperatingSystem system) {
        Map<String, String> copy =
                system == OperatingSystem.WINDOWS
                        ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
                        : new HashMap<>();
        copy.putAll(values);
        return copy;
    }

    /// {@return the value of a variable that is set and not empty}
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// {@return all of them; do not change it}
    public Map<String, String> values() {
        return values;
    }
}
