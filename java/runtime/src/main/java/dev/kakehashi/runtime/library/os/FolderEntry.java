package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;

import java.nio.file.Files;
import java.nio.file.LinkOption;

/// Python's `os.DirEntry`: a file or folder in a folder.
@Python("os.DirEntry")
@SuppressWarnings("MemberName")
public final class FolderEntry extends PyInstance {
    private final String folder;
    private final String name;

    FolderEntry(String folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /// {@return the name}
    @Python("name")
    public String name() {
        return name;
    }

    /// {@return the path}
    @Python("path")
    public String path() {
        return PathText.join(folder, name);
    }

    private LinkOption[] options(Object follow) {
        return Operator.truth(follow)
                ? new LinkOption[0]
                : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    /// {@return whether it is a folder}
    @Python("is_dir(self, *, follow_symlinks=True)")
    public boolean isFolder(Object follow) {
        return Files.isDirectory(Disk.path(path()), options(follow));
    }

    /// {@return whether it is a file}
    @Python("is_file(self, *, follow_symlinks=True)")
    public boolean isFile(Object follow) {
        return Files.isRegularFile(Disk.path(path()), options(follow));
    }

    /// {@return whether it is a symbolic link}
    @Python("is_symlink(self)")
    public boolean isLink() {
        return Files.isSymbolicLink(Disk.path(path()));
    }

    /// {@return what the system knows of it}
    @Python("stat(self, *, follow_symlinks=True)")
    public Object stat(Object follow) {
        return Stat.of(path(), Operator.truth(follow));
    }

    /// {@return the path}
    @Python("__fspath__(self)")
    public String fspath() {
        return path();
    }

    @Override
    public Object __repr__() {
        return "<DirEntry " + Repr.of(name) + ">";
    }
}
