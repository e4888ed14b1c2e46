package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Opens files.
public final class Files {
    private Files() {}

    /// {@return a file of texts, or of bytes if the mode says so}
    public static Object open(
            Object path, String mode, Object encoding, Object errors, Object newline) {
        Object file = path instanceof Instance ? name(path) : path;
        FileMode read = FileMode.of(mode);
        if (read.binary() && encoding != null) {
            throw new ValueError("binary mode doesn't take an encoding argument");
        }
        String name = name(file);
        BinaryFile bytes = new BinaryFile(open(name, file, read), file, read);
        return read.binary()
                ? bytes
                : new TextFile(
                        bytes,
                        encoding instanceof String given ? given : "utf-8",
                        errors instanceof String given ? given : "strict",
                        newline instanceof String given ? given : null);
    }

    /// {@return the path that a value names}
    public static String name(Object file) {
        return switch (file) {
            case String text -> text;
            case Path path -> path.toString();
            case ByteSequence bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8);
            case Instance instance when Attributes.typeHas(instance, "__fspath__") ->
                    name(Attributes.call(instance, "__fspath__"));
            case null, default ->
                    throw new TypeError(
                            "expected str, bytes or os.PathLike object, not "
                                    + Repr.typeName(file));
        };
    }

    private static RandomAccessFile open(String name, Object file, FileMode mode) {
        Path path = WorkingFolder.resolve(name);
        boolean exists = java.nio.file.Files.exists(path);
        if (java.nio.file.Files.isDirectory(path)) {
            throw OSError.of(21, "Is a directory", file);
        }
        if (mode.first() == 'x' && exists) {
            throw OSError.of(17, "File exists", file);
        }
        Path folder = path.toAbsolutePath().getParent();
        if ((mode.first() == 'r' && !exists)
                || (folder != null && !java.nio.file.Files.exists(folder))) {
            throw OSError.of(2, "No such file or directory", file);
        }
        try {
            RandomAccessFile opened =
                    new RandomAccessFile(path.toFile(), mode.writes() ? "rw" : "r");
            if (mode.first() == 'w') {
                opened.setLength(0);
            } else if (mode.first() == 'a') {
                opened.seek(opened.length());
            }
            return opened;
        } catch (IOException refused) {
            throw OSError.of(13, "Permission denied", file);
        }
    }
}
