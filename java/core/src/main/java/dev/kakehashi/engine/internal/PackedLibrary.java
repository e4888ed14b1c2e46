// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.internal.files.PrivateFolders;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// A native library that travels in a jar: `META-INF/kakehashi/<platform>/` has the library and
/// `library.properties` with its `file`, its `sha256`, and the `processor` level that it was
/// compiled for, if there is one.
///
/// It is unpacked into a folder that only the user can enter, by the hash of its content, and
/// compared with that hash before every load. Several JVMs and class loaders may do so at once.
///
/// @param library where its bytes are
/// @param file its name
/// @param hash the SHA-256 of its bytes, in hexadecimal
/// @param processor the level of processors that it needs, or ""
record PackedLibrary(URL library, String file, String hash, String processor) {
    /// Not a name that a package can have: so a named module does not hide it.
    private static final String FOLDER = "META-INF/kakehashi/";

    /// {@return the library for a platform, if there is one on the class path or the module path}
    ///
    /// @throws IOException when it is there and its description cannot be read
    static Optional<PackedLibrary> find(ClassLoader loader, Platform platform) throws IOException {
        String folder = FOLDER + platform + "/";
        URL description = loader.getResource(folder + "library.properties");
        if (description == null) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = description.openStream()) {
            properties.load(in);
        }
        String file = required(properties, "file", description);
        URL library = loader.getResource(folder + file);
        if (library == null) {
            throw new FileNotFoundException(
                    "%s names %s, which is not beside it: the jar is damaged"
                            .formatted(description, file));
        }
        return Optional.of(
                new PackedLibrary(
                        library,
                        file,
                        required(properties, "sha256", description).toLowerCase(Locale.ROOT),
                        properties.getProperty("processor", "")));
    }

    /// {@return the library as a file, with exactly these bytes}
    ///
    /// @param cache the folder of Kakehashi in the user's cache
    /// @throws IOException when it cannot be written, or the jar does not hold what it says
    Path unpack(Path cache) throws IOException {
        Path libraries = cache.resolve("native");
        Path folder = libraries.resolve(hash.substring(0, Math.min(32, hash.length())));
        Path target = folder.resolve(file);
        requirePrivate(cache);
        requirePrivate(libraries);
        requirePrivate(folder);
        if (!isIntact(target)) {
            Path fresh = Files.createTempFile(folder, "unpacking-", ".tmp");
            try {
                String written = write(fresh);
                if (!written.equals(hash)) {
                    throw new IOException(
                            "%s has the SHA-256 %s and should have %s: the jar is damaged, get it again"
                                    .formatted(library, written, hash));
                }
                // Whoever has the old file loaded keeps it: only the name goes to the new one.
                Files.move(
                        fresh,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return target;
    }

    private static void requirePrivate(Path folder) throws IOException {
        if (!PrivateFolders.isPrivate(folder)) {
            PrivateFolders.create(folder);
        }
    }

    private boolean isIntact(Path target) throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(target)) {
            return copy(in, OutputStream.nullOutputStream()).equals(hash);
        }
    }

    private String write(Path fresh) throws IOException {
        try (InputStream in = library.openStream();
                OutputStream out = Files.newOutputStream(fresh)) {
            return copy(in, out);
        }
    }

    /// {@return the SHA-256 of what was copied}
    private static String copy(InputStream in, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream counted = new DigestInputStream(in, digest)) {
                counted.transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    private static String required(Properties properties, String name, URL description)
            throws IOException {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IOException(
                    "%s has no '%s': the jar is damaged, get it again"
                            .formatted(description, name));
        }
        return value.strip();
    }
}
