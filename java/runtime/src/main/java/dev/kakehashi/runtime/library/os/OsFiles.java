package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The module `os`: files and folders.
@Python("os")
public final class OsFiles {
    private OsFiles() {}

    /// {@return the names in a folder, as the system gives them}
    @Python("listdir(path='.')")
    public static PyList<String> listdir(Object path) {
        return Disk.with(
                path == null ? "." : path,
                folder -> {
                    PyList<String> names = new PyList<>();
                    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                        entries.forEach(entry -> names.add(entry.getFileName().toString()));
                    }
                    return names;
                });
    }

    /// {@return what is in a folder, with what is known of it}
    @Python("scandir(path='.')")
    public static ScanFolder scandir(Object path) {
        return new ScanFolder(path == null ? "." : path);
    }

    /// {@return a folder and those below it, each with the names of folders and files in it}
    @Python("walk(top, topdown=True, onerror=None, followlinks=False)")
    public static Iterator<Object> walk(
            Object top, Object topdown, Object onerror, Object followlinks) {
        PyCallable told = onerror == null ? null : Arguments.callable(onerror);
        return new Walk(
                dev.kakehashi.runtime.io.Files.name(top),
                Operator.truth(topdown),
                told,
                Operator.truth(followlinks));
    }

    /// Makes a folder.
    @Python("mkdir(path, mode=511)")
    public static void mkdir(Object path, Object mode) {
        Disk.with(path, Files::createDirectory);
    }

    /// Makes a folder and those above it.
    @Python("makedirs(name, mode=511, exist_ok=False)")
    public static void makedirs(Object name, Object mode, Object existOk) {
        Path path = Disk.path(name);
        if (Files.isDirectory(path) && Operator.truth(existOk)) {
            return;
        }
        if (Files.exists(path)) {
            throw Disk.error(17, name);
        }
        Disk.with(name, Files::createDirectories);
    }

    /// Removes a file.
    @Python("remove(path)")
    public static void remove(Object path) {
        Disk.with(
                path,
                file -> {
                    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        throw Disk.error(21, path);
                    }
                    Files.delete(file);
                    return file;
                });
    }

    /// Removes a file.
    @Python("unlink(path)")
    public static void unlink(Object path) {
        remove(path);
    }

    /// Removes an empty folder.
    @Python("rmdir(path)")
    public static void rmdir(Object path) {
        Disk.with(
                path,
                folder -> {
                    if (Files.exists(folder) && !Files.isDirectory(folder)) {
                        throw Disk.error(20, path);
                    }
                    Files.delete(folder);
                    return folder;
                });
    }

    /// Removes an empty folder and those above it that become empty.
    @Python("removedirs(name)")
    public static void removedirs(Object name) {
        rmdir(name);
        Path above = Disk.path(name).getParent();
        try {
            while (above != null) {
                Files.delete(above);
                above = above.getParent();
            }
        } catch (IOException full) {
            // As far as it went: Python does not complain either.
        }
    }

    /// Renames a file or folder.
    @Python("rename(src, dst)")
    public static void rename(Object source, Object target) {
        move(source, target);
    }

    /// Renames a file or folder, over one that is there.
    @Python("replace(src, dst)")
    public static void replace(Object source, Object target) {
        move(source, target);
    }

    private static void move(Object source, Object target) {
        Path from = Disk.path(source);
        Path to = Disk.path(target);
        try {
            if (Files.isDirectory(to) && !Files.isDirectory(from) && Files.exists(from)) {
                throw dev.kakehashi.runtime.error.OSError.of(21, Disk.text(21), source, target);
            }
            Files.move(
                    from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw Disk.error(failed, from, source, target);
        }
    }

    /// Makes a symbolic link.
    @Python("symlink(src, dst, target_is_directory=False)")
    public static void symlink(Object source, Object target, Object folder) {
        Path to = Disk.path(target);
        try {
            Files.createSymbolicLink(to, Path.of(dev.kakehashi.runtime.io.Files.name(source)));
        } catch (IOException failed) {
            throw Disk.error(failed, to, source, target);
        }
    }

    /// {@return where a symbolic link points}
    @Python("readlink(path)")
    public static String readlink(Object path) {
        return Disk.with(path, link -> Files.readSymbolicLink(link).toString());
    }

    /// {@return what the system knows of a file}
    @Python("stat(path, *, dir_fd=None, follow_symlinks=True)")
    public static Object stat(Object path, Object folder, Object follow) {
        return Stat.of(path, Operator.truth(follow));
    }

    /// {@return what the system knows of a file; of a link itself}
    @Python("lstat(path)")
    public static Object lstat(Object path) {
        return Stat.of(path, false);
    }

    /// {@return whether a file can be used in a way}
    @Python("access(path, mode)")
    public static boolean access(Object path, Object mode) {
        Path file = Disk.path(path);
        long wanted = Arguments.whole(mode);
        return Files.exists(file)
                && ((wanted & OsModule.READS) == 0 || Files.isReadable(file))
                && ((wanted & OsModule.WRITES) == 0 || Files.isWritable(file))
                && ((wanted & OsModule.RUNS) == 0 || Files.isExecutable(file));
    }

    /// Sets who may do what with a file.
    @Python("chmod(path, mode)")
    public static void chmod(Object path, Object mode) {
        long bits = Arguments.whole(mode);
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> allowed = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < all.length; i++) {
            if ((bits >> (all.length - 1 - i) & 1) != 0) {
                allowed.add(all[i]);
            }
        }
        Disk.with(path, file -> Files.setPosixFilePermissions(file, allowed));
    }

    /// Sets when a file was used and changed: now, where no times are given.
    @Python("utime(path, times=None)")
    public static void utime(Object path, Object times) {
        long micros =
                times == null
                        ? System.currentTimeMillis() * 1000
                        : (long) (Arguments.real(Operator.getItem(times, 1L)) * 1e6);
        Disk.with(
                path,
                file ->
                        Files.setLastModifiedTime(
                                file, FileTime.from(micros, TimeUnit.MICROSECONDS)));
    }
}
