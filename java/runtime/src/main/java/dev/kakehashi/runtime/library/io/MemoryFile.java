package dev.kakehashi.runtime.library.io;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;

/// What texts and bytes in memory have in common. Not safe for several threads.
@Python("_io._IOBase")
@SuppressWarnings("MemberName")
public abstract class MemoryFile extends PyInstance {
    private boolean closed;

    MemoryFile() {}

    final void requireOpen() {
        if (closed) {
            throw new ValueError("I/O operation on closed file.");
        }
    }

    static long size(Object size) {
        return size == null ? -1 : Arguments.whole(size);
    }

    abstract Object line(long most);

    abstract boolean isEmpty(Object line);

    /// {@return whether it was closed}
    @Python("closed")
    public final boolean isClosed() {
        return closed;
    }

    /// Closes it; what it holds is forgotten.
    @Python("close(self)")
    public final void close() {
        closed = true;
    }

    /// {@return whether it can be read}
    @Python("readable(self)")
    public final boolean readable() {
        requireOpen();
        return true;
    }

    /// {@return whether it can be written}
    @Python("writable(self)")
    public final boolean writable() {
        requireOpen();
        return true;
    }

    /// {@return whether one can go to another place in it}
    @Python("seekable(self)")
    public final boolean seekable() {
        requireOpen();
        return true;
    }

    /// {@return whether it is a terminal}
    @Python("isatty(self)")
    public final boolean isatty() {
        requireOpen();
        return false;
    }

    /// Needs nothing.
    @Python("flush(self)")
    public final void flush() {
        requireOpen();
    }

    /// {@return the next line with its end}
    @Python("readline(self, size=-1, /)")
    public final Object readline(Object size) {
        requireOpen();
        return line(size(size));
    }

    /// {@return the lines that are left}
    @Python("readlines(self, hint=-1, /)")
    public final PyList<Object> readlines(Object hint) {
        requireOpen();
        PyList<Object> lines = new PyList<>();
        for (Object line = line(-1); !isEmpty(line); line = line(-1)) {
            lines.add(line);
        }
        return lines;
    }

    /// {@return how much was written}
    @Python("write(self, s, /)")
    public abstract long write(Object content);

    /// Writes one after the other.
    @Python("writelines(self, lines, /)")
    public final void writelines(Object lines) {
        for (Object line : Iteration.of(lines)) {
            write(line);
        }
    }

    @Override
    public final Object __iter__() {
        requireOpen();
        return this;
    }

    @Override
    @Python("__next__(self)")
    public final Object __next__() {
        Object line = readline(-1L);
        if (isEmpty(line)) {
            throw new StopIteration();
        }
        return line;
    }

    @Override
    public final Object __enter__() {
        requireOpen();
        return this;
    }

    @Override
    public final Object __exit__(Object type, Object value, Object traceback) {
        close();
        return null;
    }
}
