// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.EnvironmentListener;
import dev.kakehashi.python.environment.Interpreter;

import java.nio.file.Path;

/// Which environment is wanted, and how it is made.
///
/// @param requirements what it holds
/// @param base the interpreter it is made with
/// @param cache the folder of Kakehashi's cache
/// @param installer who makes it
/// @param options where packages come from
/// @param deadline when the making is given up
/// @param listener hears how it goes on
public record EnvironmentRequest(
        Requirements requirements,
        Interpreter base,
        Path cache,
        InstallerProgram installer,
        IndexOptions options,
        Deadline deadline,
        EnvironmentListener listener) {
    private static final String FORMAT = "1";

    /// {@return the folder that belongs to these requirements, this interpreter and this platform}
    Path folder() {
        var hash =
                new Hash()
                        .put(FORMAT)
                        .put(base.executable().toString())
                        .put(base.version().toString())
                        .put(base.implementation())
                        .put(base.platform())
                        .put(base.abi());
        requirements.put(hash);
        options.put(hash);
        return environments(cache).resolve(hash.text());
    }

    /// {@return the folder of all environments}
    static Path environments(Path cache) {
        return cache.resolve("environments");
    }
}
