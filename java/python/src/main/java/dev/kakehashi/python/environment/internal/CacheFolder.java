// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.nio.file.Path;

/// Where things are kept that can be made again: `$XDG_CACHE_HOME/kakehashi`, or
/// `~/.cache/kakehashi`.
public final class CacheFolder {
    private CacheFolder() {}

    /// {@return the folder of Kakehashi in the user's cache; it need not exist}
    public static Path root() {
        Variables variables = Variables.of(System.getenv(), OperatingSystem.current());
        return variables
                .get("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("kakehashi")
                .toAbsolutePath();
    }
}
