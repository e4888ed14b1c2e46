// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.engine.LibrarySource.Origin;
import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.error.LibraryLoadException;
import dev.kakehashi.internal.files.CacheFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;

/// The native libraries in the jars of a program.
///
/// @param loader where jars are looked for
/// @param platform what this process runs on
/// @param cache where libraries are unpacked to
record PackedLibraries(ClassLoader loader, Platform platform, CacheFolder cache) {
    /// {@return those of this process}
    static PackedLibraries ofProcess() {
        ClassLoader own = PackedLibraries.class.getClassLoader();
        return new PackedLibraries(
                own == null ? ClassLoader.getSystemClassLoader() : own,
                Platform.current(),
                CacheFolder.ofProcess());
    }

    /// {@return the library for this platform, if a jar has one}
    ///
    /// A folder that cannot be written to, or that no program can be run from, is no end while
    /// there is another.
    ///
    /// @throws LibraryLoadException when there is one and it cannot be loaded; names each folder
    ///   that was tried
    Optional<LibraryLoader.Loaded> load() {
        PackedLibrary library;
        try {
            Optional<PackedLibrary> found = PackedLibrary.find(loader, platform);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            library = found.get();
        } catch (IOException unreadable) {
            throw failure("the library of %s: %s".formatted(platform, unreadable), unreadable);
        }
        ProcessorLevel.defect(library.processor())
                .ifPresent(
                        defect -> {
                            throw failure("%s: %s".formatted(library.library(), defect), null);
                        });
        StringJoiner tried = new StringJoiner("; ");
        Throwable last = null;
        for (Path folder : cache.candidates()) {
            try {
                return Optional.of(LibraryLoader.load(library.unpack(folder), Origin.JAR));
            } catch (IOException | LibraryLoadException failed) {
                tried.add(folder + ": " + failed.getMessage());
                last = failed;
            }
        }
        throw failure(
                "%s, unpacked into each of these folders: %s".formatted(library.library(), tried),
                last);
    }

    private static LibraryLoadException failure(String what, @Nullable Throwable cause) {
        return new LibraryLoadException(
                "The native library cannot be loaded. Tried %s. Let XDG_CACHE_HOME name a folder of your own that can be written to and from which programs can be run, or set %s to the absolute path of a library of this release"
                        .formatted(what, LibraryLoader.VARIABLE),
                ErrorDetail.NONE,
                cause);
    }
}
