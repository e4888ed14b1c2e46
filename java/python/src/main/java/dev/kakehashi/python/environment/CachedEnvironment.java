// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// An environment in the cache.
///
/// @param folder the folder of the virtual environment
/// @param requirements what it was made of, as lines
/// @param interpreter the program it was made with
/// @param version the version of that
/// @param lastUse when a program last asked for it
public record CachedEnvironment(
        Path folder,
        List<String> requirements,
        Path interpreter,
        PythonVersion version,
        Instant lastUse) {
    public CachedEnvironment {
        requirements = List.copyOf(requirements);
    }
}
