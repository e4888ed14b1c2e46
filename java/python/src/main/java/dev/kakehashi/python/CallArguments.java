// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The arguments of a call: those by position, and those by name.
record CallArguments(
        List<? extends @Nullable Object> positional, Map<String, @Nullable Object> named) {
    /// @throws IllegalArgumentException if arguments by name are not at the end
    static CallArguments of(@Nullable Object... arguments) {
        List<@Nullable Object> all = Arrays.asList(arguments);
        int last = all.size() - 1;
        for (int i = 0; i < last; i++) {
            if (all.get(i) instanceof Kwargs) {
                throw new IllegalArgumentException("kwargs come last, and once");
            }
        }
        return last >= 0 && all.get(last) instanceof Kwargs kwargs
                ? new CallArguments(all.subList(0, last), kwargs.asMap())
                : new CallArguments(all, Map.of());
    }
}
