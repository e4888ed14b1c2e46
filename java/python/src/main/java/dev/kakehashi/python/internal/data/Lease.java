// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// A piece of shared memory that the worker has handed out.
///
/// @param handle by which the worker knows that it is in use
/// @param number of the region, which the worker uses again for others
/// @param path where it can be opened
/// @param capacity bytes of the region
/// @param bytes how many of them are meant
record Lease(String handle, long number, Path path, long capacity, long bytes) {
    static Lease of(@Nullable Object told) {
        Map<?, ?> members = (Map<?, ?>) Objects.requireNonNull(told);
        return new Lease(
                text(members, "lease"),
                number(members, "number"),
                Path.of(text(members, "path")),
                number(members, "capacity"),
                number(members, "bytes"));
    }

    static String text(Map<?, ?> members, String name) {
        return String.valueOf(Objects.requireNonNull(members.get(name), name));
    }

    static long number(Map<?, ?> members, String name) {
        return ((Number) Objects.requireNonNull(members.get(name), name)).longValue();
    }
}
