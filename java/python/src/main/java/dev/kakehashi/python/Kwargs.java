// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Arguments by name, as the last of a call's arguments: `frame.call("sort_values", kwargs("by",
/// "day"))`.
public final class Kwargs {
    private final Map<String, @Nullable Object> arguments;

    private Kwargs(Map<String, @Nullable Object> arguments) {
        this.arguments = Collections.unmodifiableMap(arguments);
    }

    /// {@return arguments by name}
    ///
    /// @param namesAndValues a name, its value, the next name and so on
    /// @throws IllegalArgumentException if a name is no text, has no value, or comes twice
    public static Kwargs kwargs(@Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("The last name has no value");
        }
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException(
                        "At position %d there is no name but %s".formatted(i, namesAndValues[i]));
            }
            if (arguments.containsKey(name)) {
                throw new IllegalArgumentException("The name %s comes twice".formatted(name));
            }
            arguments.put(name, namesAndValues[i + 1]);
        }
        return new Kwargs(arguments);
    }

    /// {@return these arguments by name}
    public static Kwargs of(Map<String, ? extends @Nullable Object> arguments) {
        return new Kwargs(new LinkedHashMap<>(arguments));
    }

    /// {@return the arguments by their names}
    public Map<String, @Nullable Object> asMap() {
        return arguments;
    }
}
