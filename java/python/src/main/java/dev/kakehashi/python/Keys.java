// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keys of items, bounds of slices, and entries of mappings.
final class Keys {
    private Keys() {}

    /// {@return one key as it is, several as a tuple}
    static @Nullable Object of(@Nullable Object... keys) {
        return keys.length == 1 ? keys[0] : PyTuple.of(keys);
    }

    /// Adds a bound, unless it is open.
    static void bound(Command command, String name, @Nullable Object bound) {
        if (bound != null) {
            command.operand(name, bound);
        }
    }

    static Map<@Nullable Object, @Nullable Object> entries(PyObject mapping) {
        try (PyObject keys = mapping.call("keys");
                PyObject values = mapping.call("values")) {
            List<@Nullable Object> allKeys = keys.items();
            Iterator<@Nullable Object> allValues = values.items().iterator();
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (Object key : allKeys) {
                if (!allValues.hasNext()) {
                    break; // Another thread is changing the mapping.
                }
                entries.put(key, allValues.next());
            }
            return Collections.unmodifiableMap(entries);
        }
    }
}
