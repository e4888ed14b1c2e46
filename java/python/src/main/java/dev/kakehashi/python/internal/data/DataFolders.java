// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folders of one worker's bulk data, each for the user alone. A lock in each says that it is
/// in use, so that those of a JVM that was killed can be told from others and swept away.
public final class DataFolders implements AutoCloseable {
    private static final String PREFIX = "kakehashi-data-";
    private static final String LOCK = "in-use";
    private static final Duration JUST_MADE = Duration.ofMinutes(1);

    private final List<Path> folders = new ArrayList<>();
    private final List<FileChannel> locks = new ArrayList<>();

    /// @param parents where a folder is made in each; none if there are to be no files
    /// @throws IOException if one cannot be made
    public DataFolders(List<Path> parents) throws IOException {
        try {
            for (Path parent : parents) {
                sweep(parent);
                Path folder = Files.createTempDirectory(parent.toRealPath(), PREFIX, forTheUser());
                folders.add(folder);
                FileChannel lock =
                        FileChannel.open(
                                folder.resolve(LOCK),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE);
                locks.add(lock);
                if (lock.tryLock() == null) {
                    throw new IOException("Another process holds " + folder);
                }
            }
        } catch (IOException failure) {
            close();
            throw failure;
        }
    }

    /// {@return where files go if nobody has said so}
    ///
    /// On Linux there are none: memory without a name is had from the system.
    public static List<Path> defaults() {
        return Files.isDirectory(Path.of("/proc/self/fd"))
                ? List.of()
                : List.of(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// {@return the folders}
    public synchronized List<Path> paths() {
        return List.copyOf(folders);
    }

    /// Removes the folders with all in them.
    @Override
    public synchronized void close() {
        for (FileChannel lock : locks) {
            try {
                lock.close();
            } catch (IOException e) {
                complain("close the lock of", folders.getFirst(), e);
            }
        }
        folders.forEach(DataFolders::delete);
        locks.clear();
        folders.clear();
    }

    /// Removes what processes that are gone have left here.
    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : candidates) {
                try {
                    if (isLeftBehind(folder)) {
                        delete(folder);
                    }
                } catch (IOException e) {
                    // It is another user's, or somebody else has just swept it away.
                    complain("look at", folder, e);
                }
            }
        }
    }

    private static boolean isLeftBehind(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            Instant made = Files.getLastModifiedTime(folder).toInstant();
            return made.isBefore(Instant.now().minus(JUST_MADE));
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                @Nullable FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false; // this JVM's own
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            complain("delete", folder, e);
        }
    }

    private static void complain(String what, Path folder, IOException why) {
        System.getLogger("dev.kakehashi.python")
                .log(System.Logger.Level.DEBUG, "Cannot {0} {1}: {2}", what, folder, why);
    }

    private static FileAttribute<?>[] forTheUser() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
