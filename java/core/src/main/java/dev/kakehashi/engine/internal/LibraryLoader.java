// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.engine.LibrarySource;
import dev.kakehashi.engine.LibrarySource.Origin;
import dev.kakehashi.error.AbiMismatchException;
import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.error.LibraryLoadException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Finds and loads the native library. The system's search path is never used.
///
/// @param override what the environment variable says, or null
/// @param applicationDirectory where the jar or the classes of this library are, or null when that
///   is no directory
/// @param packed libraries in jars, or null where these do not count
record LibraryLoader(
        @Nullable String override,
        @Nullable Path applicationDirectory,
        @Nullable PackedLibraries packed) {
    static final String VARIABLE = "POLARS_BRIDGE_LIB";

    /// The version of the boundary that these classes speak: BRIDGE_ABI_VERSION of
    /// `polars_bridge.h`.
    static final int ABI_VERSION = 1;

    private static final String FILE_NAME = System.mapLibraryName("polars_bridge");

    /// A library that was loaded and speaks our version.
    record Loaded(LibrarySource source, BridgeFunctions functions) {}

    /// {@return the loader of this process}
    static LibraryLoader ofProcess() {
        return new LibraryLoader(
                System.getenv(VARIABLE), directoryOfClasses(), PackedLibraries.ofProcess());
    }

    /// {@return the library that the environment names, otherwise that of the application's
    /// directory, otherwise that of a jar}
    ///
    /// A library that is named has to work: no other takes its place.
    ///
    /// @throws LibraryLoadException when there is none, or it cannot be loaded
    /// @throws AbiMismatchException when it is of another release
    Loaded load() {
        if (override != null && !override.isEmpty()) {
            Path library = Path.of(override);
            if (!library.isAbsolute()) {
                throw failure(
                        "%s is %s, which is a relative path".formatted(VARIABLE, override),
                        "Set it to the absolute path of the library",
                        override,
                        null);
            }
            return load(library, Origin.ENVIRONMENT);
        }
        Path beside = applicationDirectory == null ? null : applicationDirectory.resolve(FILE_NAME);
        if (packed != null && (beside == null || !Files.exists(beside))) {
            Optional<Loaded> unpacked = packed.load();
            if (unpacked.isPresent()) {
                return unpacked.get();
            }
        }
        if (beside == null) {
            throw failure(
                    "No native library: %s is not set, and these classes are in no directory or jar file"
                            .formatted(VARIABLE),
                    "Add the jar with the library for %s, or set %s to the absolute path of %s"
                            .formatted(Platform.current(), VARIABLE, FILE_NAME),
                    "",
                    null);
        }
        return load(beside, Origin.APPLICATION_DIRECTORY);
    }

    /// {@return the library at this absolute path}
    static Loaded load(Path library, Origin origin) {
        try {
            requireLoadable(library, origin);
            SymbolLookup lookup = open(library, origin);
            requireOurVersion(lookup, library, origin);
            return new Loaded(new LibrarySource(library, origin), new BridgeFunctions(lookup));
        } catch (IOException unreadable) {
            throw failure(library, origin, "it cannot be read: " + unreadable, unreadable);
        } catch (NoSuchElementException missing) {
            throw failure(
                    library,
                    origin,
                    "it is not a library of this release: " + missing.getMessage(),
                    missing);
        }
    }

    private static void requireLoadable(Path library, Origin origin) throws IOException {
        if (!Files.exists(library)) {
            throw failure(library, origin, "there is no such file", null);
        }
        if (!Files.isRegularFile(library)) {
            throw failure(library, origin, "it is not a file", null);
        }
        if (!Files.isReadable(library)) {
            throw failure(library, origin, "it may not be read", null);
        }
        if (System.getProperty("os.name").equals("Linux")) {
            Optional<String> defect = ElfFile.defect(library);
            if (defect.isPresent()) {
                throw failure(library, origin, defect.get(), null);
            }
        }
    }

    private static SymbolLookup open(Path library, Origin origin) {
        try {
            return SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException refused) {
            throw failure(library, origin, reasonOfSystem(library, refused), refused);
        }
    }

    /// The lookup does not tell why the system refused a library; the older way to load one does.
    private static String reasonOfSystem(Path library, IllegalArgumentException refused) {
        try {
            System.load(library.toString());
            return String.valueOf(refused.getMessage());
        } catch (UnsatisfiedLinkError reason) {
            return "the system refuses it: " + reason.getMessage();
        }
    }

    private static void requireOurVersion(SymbolLookup lookup, Path library, Origin origin) {
        MemorySegment function =
                lookup.find("bridge_abi_version")
                        .orElseThrow(
                                () ->
                                        failure(
                                                library,
                                                origin,
                                                "it is another library: it has no function"
                                                        + " bridge_abi_version",
                                                null));
        int version = BridgeFunctions.abiVersion(function);
        if (version != ABI_VERSION) {
            throw new AbiMismatchException(
                    "The native library %s speaks version %s of the boundary, these classes speak %d: upgrade the %s, so that both are of one release"
                            .formatted(
                                    described(library, origin),
                                    Integer.toUnsignedString(version),
                                    ABI_VERSION,
                                    Integer.compareUnsigned(version, ABI_VERSION) < 0
                                            ? "library"
                                            : "jar"),
                    ErrorDetail.ofPath(library.toString()),
                    null);
        }
    }

    private static LibraryLoadException failure(
            Path library, Origin origin, String why, @Nullable Throwable cause) {
        return failure(
                "The native library cannot be loaded. Tried %s: %s"
                        .formatted(described(library, origin), why),
                "Add the jar with the library for %s, or set %s to the absolute path of a %s of this release"
                        .formatted(Platform.current(), VARIABLE, FILE_NAME),
                library.toString(),
                cause);
    }

    private static LibraryLoadException failure(
            String what, String cure, String path, @Nullable Throwable cause) {
        return new LibraryLoadException(
                "%s. %s".formatted(what, cure), ErrorDetail.ofPath(path), cause);
    }

    private static String described(Path library, Origin origin) {
        return switch (origin) {
            case ENVIRONMENT -> "%s (from %s)".formatted(library, VARIABLE);
            case APPLICATION_DIRECTORY ->
                    "%s (the application's directory; %s is not set)".formatted(library, VARIABLE);
            case JAR -> "%s (unpacked from a jar)".formatted(library);
            case PROGRAM -> library.toString();
        };
    }

    private static @Nullable Path directoryOfClasses() {
        CodeSource source = LibraryLoader.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path classes = Path.of(source.getLocation().toURI());
            return Files.isDirectory(classes) ? classes : classes.getParent();
        } catch (URISyntaxException
                | IllegalArgumentException
                | java.nio.file.FileSystemNotFoundException notAFile) {
            return null;
        }
    }
}
