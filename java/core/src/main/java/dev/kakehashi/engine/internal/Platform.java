// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// A system and a processor that a native library is built for.
///
/// @param system `linux`, `linux-musl`, `darwin` or `win`, or what Java calls another one
/// @param processor `x64` or `arm64`, or what Java calls another one
record Platform(String system, String processor) {
    /// {@return what this process runs on}
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), hasMusl());
    }

    /// {@return the platform}
    ///
    /// @param name Java's property `os.name`
    /// @param architecture Java's property `os.arch`
    /// @param musl whether a Linux has musl as its C library
    static Platform of(String name, String architecture, boolean musl) {
        String lower = name.toLowerCase(Locale.ROOT);
        String system;
        if (lower.equals("linux")) {
            system = musl ? "linux-musl" : "linux";
        } else if (lower.startsWith("mac") || lower.equals("darwin")) {
            system = "darwin";
        } else if (lower.startsWith("windows")) {
            system = "win";
        } else {
            system = lower.replace(' ', '-');
        }
        return new Platform(
                system,
                switch (architecture.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64", "x64" -> "x64";
                    case "aarch64", "arm64" -> "arm64";
                    case String other -> other;
                });
    }

    /// {@return the name of a shared library on this platform}
    String fileName(String library) {
        return switch (system) {
            case "darwin" -> "lib" + library + ".dylib";
            case "win" -> library + ".dll";
            default -> "lib" + library + ".so";
        };
    }

    /// The C library that this process has loaded is the one that counts.
    private static boolean hasMusl() {
        Path loaded = Path.of("/proc/self/maps");
        if (!Files.isReadable(loaded)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.anyMatch(line -> line.contains("/ld-musl-"));
        } catch (IOException unknown) {
            return false;
        }
    }

    /// {@return the name of the platform, as artefacts have it: `linux-x64`}
    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
