package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.codec.Codecs;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyList;

import java.util.Iterator;

/// A file of text. Reading fetches the rest of the file at once; `\r\n` and `\r` are read as `\n`
/// unless `newline` says otherwise. Not safe for several threads.
@Python("TextIOWrapper")
@SuppressWarnings("MemberName")
public final class TextFile implements Lines, Iterable<Object>, AutoCloseable {
    private final BinaryFile file;
    private final String encoding;
    private final String errors;
    private final String newline;

    /// What was fetched and the next character in it; null before the first reading.
    private String text;

    private int next;
    private long start;

    TextFile(BinaryFile file, String encoding, String errors, String newline) {
        this.file = file;
        this.encoding = encoding;
        this.errors = errors;
        this.newline = newline;
    }

    /// {@return the path it was opened with}
    @Python("name")
    public Object name() {
        return file.name();
    }

    /// {@return the mode it was opened with}
    @Python("mode")
    public String mode() {
        return file.mode();
    }

    /// {@return the encoding}
    @Python("encoding")
    public String encoding() {
        return encoding;
    }

    /// {@return whether it was closed}
    @Python("closed")
    public boolean isClosed() {
        return file.isClosed();
    }

    /// {@return whether it can be read}
    @Python("readable(self, /)")
    public boolean readable() {
        return file.readable();
    }

    /// {@return whether it can be written}
    @Python("writable(self, /)")
    public boolean writable() {
        return file.writable();
    }

    private void fetch() {
        file.requireReadable("not readable");
        if (text == null) {
            start = file.tell();
            String decoded = Codecs.decode(file.read(null), encoding, errors);
            text = newline == null ? decoded.replace("\r\n", "\n").replace('\r', '\n') : decoded;
            next = 0;
        }
    }

    /// {@return so many characters, or all that are left}
    @Python("read(self, size=-1, /)")
    public String read(Object size) {
        fetch();
        long wanted = size == null ? -1 : Int.longIndex(size);
        String rest = text.substring(next);
        String taken = wanted < 0 ? rest : Str.head(rest, (int) Math.min(wanted, rest.length()));
        next += taken.length();
        return taken;
    }

    /// {@return the next line with its end; an empty text at the end of the file}
    @Python("readline(self, size=-1, /)")
    public String readline() {
        fetch();
        int end = text.indexOf('\n', next);
        String line = text.substring(next, end < 0 ? text.length() : end + 1);
        next += line.length();
        return line;
    }

    /// {@return the lines that are left}
    @Python("readlines(self, hint=-1, /)")
    public PyList<Object> readlines() {
        return PyList.from(this);
    }

    /// {@return how many characters were written}
    @Python("write(self, text, /)")
    public long write(Object value) {
        file.requireWritable("not writable");
        if (!(value instanceof String written)) {
            throw new TypeError("write() argument must be str, not " + Repr.typeName(value));
        }
        forget();
        String ended =
                newline == null || newline.isEmpty() ? written : written.replace("\n", newline);
        file.write(Codecs.encode(ended, encoding, errors));
        return Str.length(written);
    }

    /// Writes the texts of an iterable.
    @Python("writelines(self, lines, /)")
    public void writelines(Object lines) {
        for (Object line : Iteration.of(lines)) {
            write(line);
        }
    }

    /// Goes back to where reading stopped.
    private void forget() {
        if (text != null) {
            long position = tell();
            text = null;
            file.seek(position, 0);
        }
    }

    /// {@return the position, in bytes}
    @Python("tell(self, /)")
    public long tell() {
        return text == null
                ? file.tell()
                : start + Codecs.encode(text.substring(0, next), encoding, errors).size();
    }

    /// {@return the new position}
    @Python("seek(self, cookie, whence=0, /)")
    public long seek(long offset, long whence) {
        if (whence == 1 && offset != 0) {
            throw new UnsupportedOperation("can't do nonzero cur-relative seeks");
        }
        if (whence == 2 && offset != 0) {
            throw new UnsupportedOperation("can't do nonzero end-relative seeks");
        }
        forget();
        return file.seek(offset, whence);
    }

    /// {@return the new size}
    @Python("truncate(self, pos=None, /)")
    public long truncate(Object size) {
        forget();
        return file.truncate(size);
    }

    /// Writes out what is buffered.
    @Python("flush(self, /)")
    public void flush() {
        file.flush();
    }

    /// Writes out what is buffered, and closes the file. Does nothing when called again.
    @Override
    @Python("close(self, /)")
    public void close() {
        file.close();
    }

    /// {@return itself}
    @Python("__enter__(self, /)")
    public TextFile __enter__() {
        file.requireOpen();
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
        file.requireReadable("not readable");
        return new FileLines<>(this::readline, String::isEmpty);
    }

    @Override
    public String toString() {
        return "<_io.TextIOWrapper name="
                + Repr.of(file.name())
                + " mode="
                + Repr.of(file.mode())
                + " encoding="
                + Repr.of(encoding)
                + ">";
    }
}
