// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What a shim of pyenv looks at when it chooses a version: variables, a file `.python-version` in
/// the working directory or above it, and the version of its own folder.
final class PyenvSelection {
    private PyenvSelection() {}

    /// {@return whether a script is one of pyenv's or pyenv-win's own}
    static boolean isShim(String script) {
        return script.contains("PYENV_ROOT=") || script.contains("pyenv exec ");
    }

    /// Puts all of it into a hash.
    static void put(Hash hash, Variables variables) throws IOException {
        for (Map.Entry<String, String> variable : new TreeMap<>(variables.values()).entrySet()) {
            if (variable.getKey().startsWith("PYENV_") || variable.getKey().equals("PATH")) {
                hash.put(variable.getKey()).put(variable.getValue());
            }
        }
        Path start = Path.of(variables.get("PYENV_DIR").orElse("")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            put(hash, folder.resolve(".python-version"));
        }
        String home = variables.get("HOME").orElse(System.getProperty("user.home"));
        put(
                hash,
                variables
                        .get("PYENV_ROOT")
                        .map(Path::of)
                        .orElse(Path.of(home, ".pyenv"))
                        .resolve("version"));
    }

    private static void put(Hash hash, Path file) throws IOException {
        try {
            hash.put(file.toString()).put(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            hash.put("missing");
        }
    }
}
