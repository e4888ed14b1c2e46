// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import java.nio.file.Path;

/// Where the native library of this process was found.
///
/// @param library its absolute path
/// @param origin how it was found
public record LibrarySource(Path library, Origin origin) {
    /// How a library is found, in the order in which that is tried.
    public enum Origin {
        /// Named by the environment variable `POLARS_BRIDGE_LIB`.
        ENVIRONMENT,
        /// In the directory of the jar, or of the classes, of this library.
        APPLICATION_DIRECTORY,
        /// In a jar for this platform on the class path or module path, unpacked into the user's
        /// cache.
        JAR,
        /// Named by the program, see [Engine#load].
        PROGRAM
    }
}
