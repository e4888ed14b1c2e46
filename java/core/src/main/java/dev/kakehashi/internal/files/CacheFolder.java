// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.files;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where things are kept that can be made again.
///
/// @param cacheHome the variable `XDG_CACHE_HOME`, or null
/// @param home the user's folder, or null where there is none
/// @param temporary the system's folder for temporary files
/// @param user the user's name
public record CacheFolder(
        @Nullable String cacheHome, @Nullable String home, String temporary, String user) {
    private static final String NAME = "kakehashi";

    /// {@return the folders of this process}
    public static CacheFolder ofProcess() {
        return new CacheFolder(
                System.getenv("XDG_CACHE_HOME"),
                System.getProperty("user.home"),
                System.getProperty("java.io.tmpdir"),
                System.getProperty("user.name"));
    }

    /// {@return the folder of Kakehashi in the user's cache, and one beside the temporary files for
    /// where that cannot be used; absolute, and perhaps not there yet}
    public List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        if (cacheHome != null && !cacheHome.isEmpty()) {
            candidates.add(Path.of(cacheHome, NAME).toAbsolutePath());
        } else if (home != null && !home.isEmpty() && !home.equals("?")) {
            candidates.add(Path.of(home, ".cache", NAME).toAbsolutePath());
        }
        candidates.add(Path.of(temporary, NAME + "-" + user).toAbsolutePath());
        return List.copyOf(candidates);
    }
}
