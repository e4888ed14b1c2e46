package dev.kakehashi.runtime.library.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

/// Python's `io.StringIO`: a file of text in memory. Not safe for several threads.
@Python("_io.StringIO")
public class StringIO extends MemoryFile {
    private final StringBuilder text = new StringBuilder();
    private final String newline;
    private int next;

    /// @param initial what it holds
    /// @param newline how lines end; `'\n'` leaves all as it is
    @Python("StringIO(initial_value='', newline='\n')")
    public StringIO(Object initial, Object newline) {
        if (initial != null && !(initial instanceof String)) {
            throw new TypeError("initial_value must be str or None, not " + Repr.typeName(initial));
        }
        this.newline = (String) newline;
        if (initial != null) {
            text.append(translated((String) initial));
        }
    }

    private String translated(String written) {
        if (newline == null) {
            return written.replace("\r\n", "\n").replace('\r', '\n');
        }
        return newline.isEmpty() || newline.equals("\n") ? written : written.replace("\n", newline);
    }

    /// {@return all that it holds}
    @Python("getvalue(self)")
    public final String getvalue() {
        requireOpen();
        return text.toString();
    }

    /// {@return so many characters, or all that are left}
    @Python("read(self, size=-1, /)")
    public final String read(Object size) {
        requireOpen();
        long wanted = size(size);
        if (next >= text.length()) {
            return "";
        }
        String rest = text.substring(next);
        String taken = wanted < 0 ? rest : Str.head(rest, (int) Math.min(wanted, rest.length()));
        next += taken.length();
        return taken;
    }

    @Override
    final Object line(long most) {
        if (next >= text.length()) {
            return "";
        }
        int end = text.indexOf("\n", next);
        String line = text.substring(next, end < 0 ? text.length() : end + 1);
        String taken = most < 0 ? line : Str.head(line, (int) Math.min(most, line.length()));
        next += taken.length();
        return taken;
    }

    @Override
    final boolean isEmpty(Object line) {
        return ((String) line).isEmpty();
    }

    @Override
    public final long write(Object content) {
        requireOpen();
        if (!(content instanceof String written)) {
            throw new TypeError("string argument expected, got " + Repr.of(Repr.typeName(content)));
        }
        String put = translated(written);
        while (text.length() < next) {
            text.append('\0');
        }
        int end = next;
        for (int i = Str.length(put); i > 0 && end < text.length(); i--) {
            end = end + Character.charCount(Character.codePointAt(text, end));
        }
        text.replace(next, end, put);
        next += put.length();
        return Str.length(written);
    }

    /// {@return where it stands, in characters}
    @Python("tell(self)")
    public final long tell() {
        requireOpen();
        return next <= text.length() ? text.codePointCount(0, next) : next;
    }

    /// {@return where it stands after going there}
    @Python("seek(self, pos, whence=0, /)")
    public final long seek(Object position, Object whence) {
        requireOpen();
        long to = Arguments.whole(position);
        long from = Arguments.whole(whence);
        if (from == 0 && to < 0) {
            throw new ValueError("Negative seek position " + to);
        }
        if (from != 0 && to != 0) {
            throw new dev.kakehashi.runtime.error.OSError("Can't do nonzero cur-relative seeks");
        }
        if (from == 0) {
            int length = Str.length(text.toString());
            next =
                    to <= length
                            ? text.offsetByCodePoints(0, (int) to)
                            : text.length() + (int) (to - length);
        } else if (from == 2) {
            next = text.length();
        }
        return tell();
    }

    /// {@return the new size, after what is behind was cut off}
    @Python("truncate(self, pos=None, /)")
    public final long truncate(Object size) {
        requireOpen();
        long wanted = size == null ? tell() : Arguments.whole(size);
        if (wanted < Str.length(text.toString())) {
            text.setLength(text.offsetByCodePoints(0, (int) wanted));
        }
        return wanted;
    }
}
