package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.io.WorkingFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The module `os.path`: what it asks the disk.
@Python("os.path")
public final class PathTests {
    private PathTests() {}

    /// {@return whether there is something}
    @Python("exists(path)")
    public static boolean exists(Object path) {
        return isNamed(path) && Files.exists(Disk.path(path));
    }

    /// {@return whether there is something; a link that leads nowhere is}
    @Python("lexists(path)")
    public static boolean lexists(Object path) {
        return isNamed(path) && Files.exists(Disk.path(path), LinkOption.NOFOLLOW_LINKS);
    }

    /// {@return whether there is a file}
    @Python("isfile(path)")
    public static boolean isfile(Object path) {
        return isNamed(path) && Files.isRegularFile(Disk.path(path));
    }

    /// {@return whether there is a folder}
    @Python("isdir(s)")
    public static boolean isdir(Object path) {
        return isNamed(path) && Files.isDirectory(Disk.path(path));
    }

    /// {@return whether there is a symbolic link}
    @Python("islink(path)")
    public static boolean islink(Object path) {
        return isNamed(path) && Files.isSymbolicLink(Disk.path(path));
    }

    private static boolean isNamed(Object path) {
        return !dev.kakehashi.runtime.io.Files.name(path).isEmpty();
    }

    /// {@return the size of a file in bytes}
    @Python("getsize(filename)")
    public static long getsize(Object path) {
        return Disk.with(path, Files::size);
    }

    /// {@return when a file was changed, in seconds since 1970}
    @Python("getmtime(filename)")
    public static double getmtime(Object path) {
        return (Double) Stat.of(path, true).get(8);
    }

    /// {@return when a file was used, in seconds since 1970}
    @Python("getatime(filename)")
    public static double getatime(Object path) {
        return (Double) Stat.of(path, true).get(7);
    }

    /// {@return when something about a file was changed, in seconds since 1970}
    @Python("getctime(filename)")
    public static double getctime(Object path) {
        return (Double) Stat.of(path, true).get(9);
    }

    /// {@return whether two paths lead to one file}
    @Python("samefile(f1, f2)")
    public static boolean samefile(Object one, Object other) {
        return Disk.with(one, a -> Files.isSameFile(a, Disk.path(other)));
    }

    /// {@return a path from the root, with no link in it}
    @Python("realpath(filename, *, strict=False)")
    public static String realpath(Object path, Object strict) {
        Path real = WorkingFolder.get().resolve(dev.kakehashi.runtime.io.Files.name(path));
        Path missing = Path.of("");
        while (real != null) {
            try {
                return PathText.normpath(
                        PathText.join(real.toRealPath().toString(), missing.toString()));
            } catch (IOException none) {
                Path last = real.getFileName();
                missing = last == null ? missing : last.resolve(missing);
                real = real.getParent();
            }
        }
        return PathText.abspath(path);
    }
}
