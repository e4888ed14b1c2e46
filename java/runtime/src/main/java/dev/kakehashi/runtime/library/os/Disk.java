package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.io.Files;
import dev.kakehashi.runtime.io.WorkingFolder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;

/// Does something on the disk, with Python's errors.
public final class Disk {
    /// Something that is done with a file.
    ///
    /// @param <T> what it gives
    @FunctionalInterface
    public interface Action<T> {
        /// {@return what comes of it}
        T run(Path path) throws IOException;
    }

    private Disk() {}

    /// {@return what an action with a file gives}
    ///
    /// @param file as the program names it
    public static <T> T with(Object file, Action<T> action) {
        Path path = path(file);
        try {
            return action.run(path);
        } catch (IOException failed) {
            throw error(failed, path, Files.name(file), null);
        }
    }

    /// {@return a path of the program as Java's}
    public static Path path(Object file) {
        return WorkingFolder.resolve(Files.name(file));
    }

    static OSError error(IOException failed, Path path, Object file, Object second) {
        int number =
                switch (failed) {
                    case NoSuchFileException none -> isBelowFile(path) ? 20 : 2;
                    case FileAlreadyExistsException there -> 17;
                    case DirectoryNotEmptyException full -> 39;
                    case NotDirectoryException plain -> 20;
                    case NotLinkException plain -> 22;
                    case AccessDeniedException refused -> 13;
                    case FileSystemException other -> number(other, path);
                    default -> 5;
                };
        return OSError.of(number, text(number), file, second);
    }

    private static boolean isBelowFile(Path path) {
        for (Path each = path.getParent(); each != null; each = each.getParent()) {
            if (java.nio.file.Files.exists(each)) {
                return !java.nio.file.Files.isDirectory(each);
            }
        }
        return false;
    }

    private static int number(FileSystemException failed, Path path) {
        String reason = String.valueOf(failed.getReason());
        for (int number : new int[] {1, 13, 18, 20, 21, 30, 36, 39, 40}) {
            if (reason.startsWith(text(number))) {
                return number;
            }
        }
        return java.nio.file.Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? 5 : 2;
    }

    static String text(int number) {
        return switch (number) {
            case 1 -> "Operation not permitted";
            case 2 -> "No such file or directory";
            case 13 -> "Permission denied";
            case 17 -> "File exists";
            case 18 -> "Invalid cross-device link";
            case 20 -> "Not a directory";
            case 21 -> "Is a directory";
            case 22 -> "Invalid argument";
            case 30 -> "Read-only file system";
            case 36 -> "File name too long";
            case 39 -> "Directory not empty";
            case 40 -> "Too many levels of symbolic links";
            default -> "Input/output error";
        };
    }

    /// {@return an error with a number of the system}
    public static OSError error(int number, Object file) {
        return OSError.of(number, text(number), file instanceof Long ? file : Files.name(file));
    }
}
