// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.value.PyBytes;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;

/// Java values in the form in which Python's come.
final class Scalars {
    private Scalars() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case CharSequence text -> text.toString();
            case Character character -> character.toString();
            case byte[] bytes -> PyBytes.bytes(bytes);
            case Collection<?> collection -> throw container(collection);
            case Map<?, ?> map -> throw container(map);
            default -> {
                if (value.getClass().isArray()) {
                    throw container(value);
                }
                yield value;
            }
        };
    }

    private static IllegalArgumentException container(Object value) {
        return new IllegalArgumentException(
                "A container lives in Python: use make for a " + value.getClass().getName());
    }
}
