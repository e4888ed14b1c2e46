package dev.kakehashi.runtime.library.pathlib;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.io.Files;
import dev.kakehashi.runtime.library.os.Disk;
import dev.kakehashi.runtime.library.os.OsFiles;
import dev.kakehashi.runtime.library.os.OsModule;
import dev.kakehashi.runtime.library.os.PathTests;
import dev.kakehashi.runtime.library.os.PathText;
import dev.kakehashi.runtime.value.ByteSequence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Python's `pathlib.Path`: a path, and what is there on the disk. Immutable.
@Python("pathlib.PosixPath")
@SuppressWarnings("MemberName")
public class DiskPath extends PurePath {
    /// A path of segments; an absolute one starts anew.
    @Python("PosixPath(*args)")
    public DiskPath(Object... segments) {
        super(segments);
    }

    DiskPath(PathParts parts) {
        super(parts);
    }

    @Override
    final DiskPath of(PathParts other) {
        return new DiskPath(other);
    }

    private String text() {
        return parts.text();
    }

    /// {@return the folder from which relative paths start}
    @Python("cwd(cls)")
    public static Object cwd(Object type) {
        return new DiskPath(PathParts.of(OsModule.getcwd()));
    }

    /// {@return the folder of the user}
    @Python("home(cls)")
    public static Object home(Object type) {
        return new DiskPath(PathParts.of(PathText.expanduser("~")));
    }

    /// {@return whether there is something}
    @Python("exists(self)")
    public final boolean exists() {
        return PathTests.exists(this);
    }

    /// {@return whether there is a file}
    @Python("is_file(self)")
    public final boolean isFile() {
        return PathTests.isfile(this);
    }

    /// {@return whether there is a folder}
    @Python("is_dir(self)")
    public final boolean isFolder() {
        return PathTests.isdir(this);
    }

    /// {@return whether there is a symbolic link}
    @Python("is_symlink(self)")
    public final boolean isLink() {
        return PathTests.islink(this);
    }

    /// {@return whether it leads to the same file}
    @Python("samefile(self, other_path)")
    public final boolean samefile(Object other) {
        return PathTests.samefile(this, other);
    }

    /// {@return what the system knows of it}
    @Python("stat(self, *, follow_symlinks=True)")
    public final Object stat(Object follow) {
        return OsFiles.stat(text(), null, follow);
    }

    /// {@return the file, opened}
    @Python("open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None)")
    public final Object open(
            String mode, Object buffering, Object encoding, Object errors, Object newline) {
        return Files.open(text(), mode, encoding, errors, newline);
    }

    /// {@return the content as a text}
    @Python("read_text(self, encoding=None, errors=None)")
    public final Object readText(Object encoding, Object errors) {
        Object file = Files.open(text(), "r", encoding, errors, null);
        try {
            return Attributes.call(file, "read");
        } finally {
            Attributes.call(file, "close");
        }
    }

    /// {@return the content}
    @Python("read_bytes(self)")
    public final Object readBytes() {
        Object file = Files.open(text(), "rb", null, null, null);
        try {
            return Attributes.call(file, "read");
        } finally {
            Attributes.call(file, "close");
        }
    }

    /// {@return how many characters were written}
    @Python("write_text(self, data, encoding=None, errors=None, newline=None)")
    public final Object writeText(Object data, Object encoding, Object errors, Object newline) {
        if (!(data instanceof String)) {
            throw new TypeError("data must be str, not " + Repr.typeName(data));
        }
        Object file = Files.open(text(), "w", encoding, errors, newline);
        try {
            return Attributes.call(file, "write", data);
        } finally {
            Attributes.call(file, "close");
        }
    }

    /// {@return how many bytes were written}
    @Python("write_bytes(self, data)")
    public final Object writeBytes(Object data) {
        if (!(data instanceof ByteSequence)) {
            throw new TypeError(
                    "memoryview: a bytes-like object is required, not "
                            + Repr.of(Repr.typeName(data)));
        }
        Object file = Files.open(text(), "wb", null, null, null);
        try {
            return Attributes.call(file, "write", data);
        } finally {
            Attributes.call(file, "close");
        }
    }

    /// Makes a folder.
    @Python("mkdir(self, mode=511, parents=False, exist_ok=False)")
    public final void mkdir(Object mode, Object parents, Object existOk) {
        if (isFolder() && Operator.truth(existOk)) {
            return;
        }
        if (PathTests.lexists(this)) {
            throw Disk.error(17, text());
        }
        if (Operator.truth(parents)) {
            Disk.with(text(), java.nio.file.Files::createDirectories);
        } else {
            OsFiles.mkdir(text(), mode);
        }
    }

    /// Removes an empty folder.
    @Python("rmdir(self)")
    public final void rmdir() {
        OsFiles.rmdir(text());
    }

    /// Removes a file.
    @Python("unlink(self, missing_ok=False)")
    public final void unlink(Object missingOk) {
        if (PathTests.lexists(this) || !Operator.truth(missingOk)) {
            OsFiles.remove(text());
        }
    }

    /// Makes a file, or says that it was changed now.
    @Python("touch(self, mode=438, exist_ok=True)")
    public final void touch(Object mode, Object existOk) {
        if (exists()) {
            if (!Operator.truth(existOk)) {
                throw Disk.error(17, text());
            }
            OsFiles.utime(text(), null);
        } else {
            Attributes.call(Files.open(text(), "w", null, null, null), "close");
        }
    }

    /// {@return the new path, after the file was renamed}
    @Python("rename(self, target)")
    public final Object rename(Object target) {
        OsFiles.rename(text(), Files.name(target));
        return of(PathParts.of(target));
    }

    /// {@return the new path, after the file was renamed over one that is there}
    @Python("replace(self, target)")
    public final Object replace(Object target) {
        return rename(target);
    }

    /// Makes this path a link to another.
    @Python("symlink_to(self, target, target_is_directory=False)")
    public final void symlinkTo(Object target, Object folder) {
        OsFiles.symlink(target, text(), folder);
    }

    /// {@return where a link points}
    @Python("readlink(self)")
    public final Object readlink() {
        return of(PathParts.of(OsFiles.readlink(text())));
    }

    /// Sets who may do what with it.
    @Python("chmod(self, mode)")
    public final void chmod(Object mode) {
        OsFiles.chmod(text(), mode);
    }

    /// {@return the path from the root}
    @Python("absolute(self)")
    public final Object absolute() {
        return of(PathParts.of(OsModule.getcwd(), text()));
    }

    /// {@return the path from the root, without detours and links}
    @Python("resolve(self, strict=False)")
    public final Object resolve(Object strict) {
        if (Operator.truth(strict) && !exists()) {
            throw OSError.of(2, "No such file or directory", text());
        }
        return of(PathParts.of(PathTests.realpath(text(), strict)));
    }

    /// {@return the path with the home of a user for `~` in front}
    @Python("expanduser(self)")
    public final Object expanduser() {
        return of(PathParts.of(PathText.expanduser(text())));
    }

    /// {@return what is in a folder, as the system gives it}
    @Python("iterdir(self)")
    public final Iterator<Object> iterdir() {
        List<Object> all = new ArrayList<>();
        OsFiles.listdir(text()).forEach(name -> all.add(of(parts.with(name))));
        return all.iterator();
    }

    /// {@return what is below and as a pattern says}
    @Python("glob(self, pattern)")
    public final Iterator<Object> glob(String pattern) {
        return Globbing.of(this, pattern, false);
    }

    /// {@return what is anywhere below and as a pattern says}
    @Python("rglob(self, pattern)")
    public final Iterator<Object> rglob(String pattern) {
        return Globbing.of(this, pattern, true);
    }

    @Override
    public Object __enter__() {
        return this;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        return null;
    }
}
