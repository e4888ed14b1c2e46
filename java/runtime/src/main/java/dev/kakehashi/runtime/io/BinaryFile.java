package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Iterator;

/// A file of bytes. What is written is buffered until it is flushed, closed, or read. Not safe for
/// several threads.
@Python("BufferedRandom")
@SuppressWarnings("MemberName")
public final class BinaryFile implements Lines, Iterable<Object>, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final RandomAccessFile file;
    private final Object name;
    private final FileMode mode;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private byte[] ahead = new byte[0];
    private int next;
    private boolean closed;

    BinaryFile(RandomAccessFile file, Object name, FileMode mode) {
        this.file = file;
        this.name = name;
        this.mode = mode;
    }

    /// {@return the path it was opened with}
    @Python("name")
    public Object name() {
        return name;
    }

    /// {@return the mode it was opened with}
    @Python("mode")
    public String mode() {
        return mode.text();
    }

    /// {@return whether it was closed}
    @Python("closed")
    public boolean isClosed() {
        return closed;
    }

    /// {@return whether it can be read}
    @Python("readable(self, /)")
    public boolean readable() {
        return mode.reads();
    }

    /// {@return whether it can be written}
    @Python("writable(self, /)")
    public boolean writable() {
        return mode.writes();
    }

    /// {@return whether it has a position: always}
    @Python("seekable(self, /)")
    public boolean seekable() {
        return true;
    }

    void requireOpen() {
        if (closed) {
            throw new ValueError("I/O operation on closed file.");
        }
    }

    void requireReadable(String kind) {
        requireOpen();
        if (!mode.reads()) {
            throw new UnsupportedOperation(kind);
        }
    }

    void requireWritable(String kind) {
        requireOpen();
        if (!mode.writes()) {
            throw new UnsupportedOperation(kind);
        }
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private <T> T run(Action<T> action) {
        try {
            return action.run();
        } catch (IOException failure) {
            throw OSError.of(5, "Input/output error", name);
        }
    }

    /// {@return so many bytes, or all that are left}
    @Python("read(self, size=-1, /)")
    public Bytes read(Object size) {
        requireReadable("read");
        flush();
        long wanted = size == null ? -1 : Int.longIndex(size);
        return run(
                () -> {
                    long left = file.length() - file.getFilePointer() + ahead.length - next;
                    int count =
                            Math.toIntExact(
                                    wanted < 0 ? left : Math.min(wanted, Math.max(0, left)));
                    byte[] bytes = new byte[count];
                    int fromBuffer = Math.min(count, ahead.length - next);
                    System.arraycopy(ahead, next, bytes, 0, fromBuffer);
                    next += fromBuffer;
                    file.readFully(bytes, fromBuffer, count - fromBuffer);
                    return Bytes.of(bytes);
                });
    }

    /// {@return the bytes up to the end of the line, that included}
    @Python("readline(self, size=-1, /)")
    public Bytes readline() {
        requireReadable("read");
        flush();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        run(
                () -> {
                    while (next < ahead.length || fill()) {
                        byte b = ahead[next++];
                        line.write(b);
                        if (b == '\n') {
                            break;
                        }
                    }
                    return null;
                });
        return Bytes.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        byte[] bytes = new byte[BUFFER];
        int count = file.read(bytes);
        ahead = count <= 0 ? new byte[0] : java.util.Arrays.copyOf(bytes, count);
        next = 0;
        return count > 0;
    }

    /// {@return the lines that are left}
    @Python("readlines(self, hint=-1, /)")
    public PyList<Object> readlines() {
        return PyList.from(this);
    }

    /// {@return how many bytes were written}
    @Python("write(self, b, /)")
    public long write(Object bytes) {
        requireWritable("write");
        if (!(bytes instanceof ByteSequence sequence)) {
            throw new TypeError(
                    "a bytes-like object is required, not '" + Repr.typeName(bytes) + "'");
        }
        forgetAhead();
        if (written.size() == 0 && sequence.size() > 0) {
            Unwritten.add(this);
        }
        written.writeBytes(sequence.toArray());
        if (written.size() >= BUFFER) {
            flush();
        }
        return sequence.size();
    }

    /// Writes the bytes of an iterable.
    @Python("writelines(self, lines, /)")
    public void writelines(Object lines) {
        for (Object line : Iteration.of(lines)) {
            write(line);
        }
    }

    private void forgetAhead() {
        if (ahead.length > 0) {
            run(
                    () -> {
                        file.seek(file.getFilePointer() - (ahead.length - next));
                        return null;
                    });
            ahead = new byte[0];
            next = 0;
        }
    }

    /// Writes out what is buffered.
    @Python("flush(self, /)")
    public void flush() {
        requireOpen();
        if (written.size() > 0) {
            run(
                    () -> {
                        if (mode.first() == 'a') {
                            file.seek(file.length());
                        }
                        file.write(written.toByteArray());
                        return null;
                    });
            written.reset();
            Unwritten.remove(this);
        }
    }

    /// {@return the position}
    @Python("tell(self, /)")
    public long tell() {
        flush();
        return run(file::getFilePointer) - (ahead.length - next);
    }

    /// {@return the new position}
    ///
    /// @param whence 0 counts from the start, 1 from here, 2 from the end
    @Python("seek(self, offset, whence=0, /)")
    public long seek(long offset, long whence) {
        flush();
        forgetAhead();
        return run(
                () -> {
                    long base =
                            whence == 0 ? 0 : whence == 1 ? file.getFilePointer() : file.length();
                    if (base + offset < 0) {
                        throw OSError.of(22, "Invalid argument", null);
                    }
                    file.seek(base + offset);
                    return file.getFilePointer();
                });
    }

    /// {@return the new size}
    @Python("truncate(self, size=None, /)")
    public long truncate(Object size) {
        requireWritable("truncate");
        long wanted = size == null ? tell() : Int.longIndex(size);
        flush();
        return run(
                () -> {
                    file.setLength(wanted);
                    return wanted;
                });
    }

    /// Writes out what is buffered, and closes the file. Does nothing when called again.
    @Override
    @Python("close(self, /)")
    public void close() {
        if (!closed) {
            try {
                flush();
            } finally {
                closed = true;
                Unwritten.remove(this);
                run(
                        () -> {
                            file.close();
                            return null;
                        });
            }
        }
    }

    /// {@return itself}
    @Python("__enter__(self, /)")
    public BinaryFile __enter__() {
        requireOpen();
        return this;
    }

    /// Closes the file.
    @Python("__exit__(self, type=None, value=None, traceback=None, /)")
    public Object __exit__(Object type, Object value, Object traceback) {
        close();
        return null;
    }

    @Override
    public Iterator<Object> iterator() {
        requireReadable("read");
        return new FileLines<>(this::readline, line -> line.size() == 0);
    }

    @Override
    public String toString() {
        return "<_io.Buffered"
                + (mode.reads() ? "Reader" : "Writer")
                + " name="
                + Repr.of(name)
                + ">";
    }
}
