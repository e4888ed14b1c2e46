// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the system tells of the files in a folder without opening one: so a folder that was read
/// and verified once is known to be as it was, for the price of a look at each entry.
///
/// The time of a file's last change of any kind (ctime) is among it. The system sets it by itself,
/// so that what was written, replaced, linked or given to somebody else shows, though size and time
/// of writing were put back.
///
/// @param entries by path: owner, mode, place on the disk; of files also size and times
record FolderSnapshot(Map<Path, Map<String, Object>> entries) {
    private static final String OF_FOLDERS = "unix:dev,ino,mode,uid";
    private static final String OF_FILES = OF_FOLDERS + ",size,ctime,lastModifiedTime";

    FolderSnapshot {
        entries = Map.copyOf(entries);
    }

    /// {@return what is in a folder now; empty where the system does not tell}
    ///
    /// @param without folders of this name are left out
    static Optional<FolderSnapshot> of(Path folder, String without) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Map<Path, Map<String, Object>> entries = new HashMap<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path path, BasicFileAttributes attributes) throws IOException {
                        if (path.endsWith(without)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        entries.put(path, attributes(path, OF_FOLDERS));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                            throws IOException {
                        entries.put(path, attributes(path, OF_FILES));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path path, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return Optional.of(new FolderSnapshot(entries));
    }

    private static Map<String, Object> attributes(Path path, String names) throws IOException {
        return Files.readAttributes(path, names, LinkOption.NOFOLLOW_LINKS);
    }
}
