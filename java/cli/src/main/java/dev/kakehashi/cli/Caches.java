// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Where things are kept that can be made again.
public final class Caches {
    private Caches() {}

    /// {@return the folder of Kakehashi in the user's cache; it need not exist}
    public static Path folder() {
        String chosen = nonEmpty(System.getenv("XDG_CACHE_HOME"));
        Path caches =
                chosen == null
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(chosen);
        return caches.resolve("kakehashi");
    }

    private static @Nullable String nonEmpty(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
