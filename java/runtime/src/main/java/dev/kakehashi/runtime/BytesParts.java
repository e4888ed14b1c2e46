package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// Methods of bytes that take apart and put together.
@Python("bytes")
public abstract class BytesParts extends BytesSearch {
    /// What is white space among bytes.
    static final String SPACE = " \t\n\r\u000b\f";

    BytesParts() {}

    static ByteSequence bytes(ByteSequence like, String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return like.with(bytes);
    }

    private static PyList<Object> all(ByteSequence like, PyList<String> texts) {
        PyList<Object> parts = new PyList<>();
        for (String text : texts) {
            parts.add(bytes(like, text));
        }
        return parts;
    }

    /// {@return the parts between separators, or between white space}
    @Python("split(self, sep=None, maxsplit=-1)")
    public static PyList<Object> split(ByteSequence self, Object separator, long most) {
        return all(self, Str.split(spaced(self, separator), separator(separator), most));
    }

    /// {@return the parts between separators, split from the right}
    @Python("rsplit(self, sep=None, maxsplit=-1)")
    public static PyList<Object> rsplit(ByteSequence self, Object separator, long most) {
        return all(self, Str.rsplit(spaced(self, separator), separator(separator), most));
    }

    private static String separator(Object separator) {
        return separator == null ? null : like(separator);
    }

    /// Bytes that are white space only in a text stand for themselves: they move out of the way.
    private static String spaced(ByteSequence self, Object separator) {
        String text = text(self);
        return separator == null ? Shield.up(text) : text;
    }

    /// {@return the lines}
    @Python("splitlines(self, keepends=False)")
    public static PyList<Object> splitlines(ByteSequence self, boolean keepEnds) {
        return all(self, Str.splitlines(Shield.lines(text(self)), keepEnds));
    }

    /// {@return what stands before the first separator, the separator, and the rest}
    @Python("partition(self, sep, /)")
    public static PyTuple partition(ByteSequence self, Object separator) {
        return three(self, separator, Str.partition(text(self), like(separator)));
    }

    /// {@return what stands before the last separator, the separator, and the rest}
    @Python("rpartition(self, sep, /)")
    public static PyTuple rpartition(ByteSequence self, Object separator) {
        return three(self, separator, Str.rpartition(text(self), like(separator)));
    }

    private static PyTuple three(ByteSequence self, Object separator, PyTuple texts) {
        Object[] parts = texts.toArray();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = bytes(self, (String) parts[i]);
        }
        if (self instanceof Bytes && ((ByteSequence) parts[1]).size() > 0) {
            parts[1] = separator; // CPython gives the very object.
        }
        return PyTuple.of(parts);
    }

    /// {@return the bytes of an iterable with these between them}
    @Python("join(self, iterable_of_bytes, /)")
    public static ByteSequence join(ByteSequence self, Object parts) {
        if (!Iteration.isIterable(parts)) {
            throw new TypeError("can only join an iterable");
        }
        StringBuilder joined = new StringBuilder();
        long count = 0;
        for (Object part : Iteration.of(parts)) {
            if (!(part instanceof ByteSequence bytes)) {
                throw new TypeError(
                        "sequence item "
                                + count
                                + ": expected a bytes-like object, "
                                + Repr.typeName(part)
                                + " found");
            }
            joined.append(count++ > 0 ? text(self) : "").append(text(bytes));
        }
        return bytes(self, joined.toString());
    }

    /// {@return these bytes with a part replaced}
    @Python("replace(self, old, new, count=-1, /)")
    public static ByteSequence replace(
            ByteSequence self, Object old, Object replacement, long count) {
        return bytes(self, Str.replace(text(self), like(old), like(replacement), count));
    }

    /// {@return these bytes without a part at their start}
    @Python("removeprefix(self, prefix, /)")
    public static ByteSequence removeprefix(ByteSequence self, Object prefix) {
        return bytes(self, Str.removeprefix(text(self), like(prefix)));
    }

    /// {@return these bytes without a part at their end}
    @Python("removesuffix(self, suffix, /)")
    public static ByteSequence removesuffix(ByteSequence self, Object suffix) {
        return bytes(self, Str.removesuffix(text(self), like(suffix)));
    }

    /// {@return these bytes without some around them}
    @Python("strip(self, bytes=None, /)")
    public static ByteSequence strip(ByteSequence self, Object gone) {
        return bytes(self, Str.strip(text(self), gone == null ? SPACE : like(gone)));
    }

    /// {@return these bytes without some at their start}
    @Python("lstrip(self, bytes=None, /)")
    public static ByteSequence lstrip(ByteSequence self, Object gone) {
        return bytes(self, Str.lstrip(text(self), gone == null ? SPACE : like(gone)));
    }

    /// {@return these bytes without some at their end}
    @Python("rstrip(self, bytes=None, /)")
    public static ByteSequence rstrip(ByteSequence self, Object gone) {
        return bytes(self, Str.rstrip(text(self), gone == null ? SPACE : like(gone)));
    }
}
