// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.files;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// Folders that belong to the user alone.
public final class PrivateFolders {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFolders() {}

    /// Makes a folder that only the user can enter, with its parents.
    public static void create(Path folder) throws IOException {
        Files.createDirectories(parent(folder));
        if (POSIX) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
            }
            Files.setPosixFilePermissions(folder, OWNER);
        } else {
            Files.createDirectories(folder);
        }
    }

    /// {@return whether this is a folder, no link, that only this user can enter; false if there is
    /// none}
    ///
    /// @throws IOException if it belongs to somebody else, who can change it at any time
    public static boolean isPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!POSIX) {
            return true;
        }
        PosixFileAttributes attributes =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.owner().equals(User.SELF)) {
            throw new IOException(
                    "%s belongs to %s, but this program runs as %s. Remove the folder, or let XDG_CACHE_HOME name a folder of your own."
                            .formatted(folder, attributes.owner(), User.SELF));
        }
        return OWNER.containsAll(attributes.permissions());
    }

    /// Who this program runs as: found out when it is first asked for.
    private static final class User {
        static final UserPrincipal SELF = self();

        /// The names that Java knows may be missing, or another's: what the program makes is its
        /// own.
        private static UserPrincipal self() {
            try {
                Path made = Files.createTempFile("kakehashi-", "");
                try {
                    return Files.getOwner(made);
                } finally {
                    Files.delete(made);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("No temporary file can be made", e);
            }
        }
    }

    /// Deletes a folder and all in it; does nothing if there is none.
    public static void delete(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path parent(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }
}
