package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;

import java.util.Iterator;

/// What `os.scandir` gives: the entries of a folder, read at once.
@Python("posix.ScandirIterator")
@SuppressWarnings("MemberName")
public final class ScanFolder extends PyInstance implements Iterator<Object> {
    private final String folder;
    private final Iterator<String> names;

    ScanFolder(Object path) {
        folder = dev.kakehashi.runtime.io.Files.name(path);
        names = OsFiles.listdir(path).iterator();
    }

    @Override
    public boolean hasNext() {
        return names.hasNext();
    }

    @Override
    public Object next() {
        return new FolderEntry(folder, names.next());
    }

    /// Needs no end: all was read at once.
    @Python("close(self)")
    public void close() {}

    @Override
    public Object __iter__() {
        return this;
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
