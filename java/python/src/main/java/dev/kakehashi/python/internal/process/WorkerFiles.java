// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.internal.files.PrivateFolders;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The worker's package in the user's cache, by the hash of its content.
public final class WorkerFiles {
    private static final String RESOURCE = "worker.zip";
    private static final String COMPILED = "__pycache__";

    private static volatile @Nullable WorkerFiles own;

    private final String hash;
    private final Map<String, byte[]> files;

    /// How folders looked when they were verified.
    private final Map<Path, FolderSnapshot> verified = new ConcurrentHashMap<>();

    private WorkerFiles(String hash, Map<String, byte[]> files) {
        this.hash = hash;
        this.files = files;
    }

    /// {@return the package that this library brings}
    public static WorkerFiles ofThisLibrary() throws IOException {
        WorkerFiles known = own;
        if (known == null) {
            known = of(resource());
            own = known;
        }
        return known;
    }

    private static byte[] resource() throws IOException {
        try (InputStream in = WorkerFiles.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(
                        "the resource %s of this library is missing: its jar is damaged"
                                .formatted(RESOURCE));
            }
            return in.readAllBytes();
        }
    }

    static WorkerFiles of(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return new WorkerFiles(hash(archive), files);
    }

    /// {@return a folder for Python's path that holds exactly this package}
    ///
    /// Each file is read and compared, the first time in this JVM and whenever the system tells
    /// that something has changed since. In a folder that only this user can enter nobody else can
    /// make a change that would not show.
    ///
    /// @param cache the folder of Kakehashi in the user's cache
    /// @throws IOException if the folder cannot be made, or belongs to somebody else
    public Path install(Path cache) throws IOException {
        Path folder = cache.resolve("worker").resolve(hash);
        // Taken before the files are read: a change in between shows the next time.
        Optional<FolderSnapshot> now = FolderSnapshot.of(folder, COMPILED);
        if (now.isPresent() && now.get().equals(verified.get(folder)) && isPrivate(folder)) {
            return folder;
        }
        if (!isIntact(folder)) {
            PrivateFolders.delete(folder);
            unpack(folder);
            now = FolderSnapshot.of(folder, COMPILED);
            if (!isIntact(folder)) {
                throw new IOException(
                        "%s does not hold what was just written to it".formatted(folder));
            }
        }
        now.ifPresent(snapshot -> verified.put(folder, snapshot));
        return folder;
    }

    /// {@return whether a folder is the user's alone and holds these files and no others}
    boolean isIntact(Path folder) throws IOException {
        if (!isPrivate(folder)) {
            return false;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                return false;
            }
        }
        return sources(folder).equals(files.keySet());
    }

    /// Who could write to the folder around it could put another one in its place.
    private static boolean isPrivate(Path folder) throws IOException {
        return PrivateFolders.isPrivate(folder.resolveSibling(""))
                && PrivateFolders.isPrivate(folder);
    }

    /// What Python has compiled is the user's own doing, like the rest of the folder.
    private static Set<String> sources(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path))
                    .map(folder::relativize)
                    .filter(path -> !path.resolveSibling("").endsWith(COMPILED))
                    .map(path -> path.toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private void unpack(Path folder) throws IOException {
        Path parent = folder.resolveSibling("");
        PrivateFolders.create(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            move(fresh, folder);
        } finally {
            PrivateFolders.delete(fresh);
        }
    }

    /// Another process may have done the same at the same time.
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException
                | DirectoryNotEmptyException
                | AtomicMoveNotSupportedException e) {
            if (!Files.isDirectory(to)) {
                throw e;
            }
        }
    }

    private static String hash(byte[] archive) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
