package dev.kakehashi.runtime;

import dev.kakehashi.runtime.codec.Codecs;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyTuple;

import java.nio.charset.StandardCharsets;

/// Methods of bytes that search, and those that show them as text.
@Python("bytes")
public abstract class BytesSearch {
    BytesSearch() {}

    /// {@return the bytes as a text of the characters with their numbers}
    static String text(ByteSequence bytes) {
        return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    }

    /// {@return what stands for bytes, or an int that stands for one, as such a text}
    static String part(Object part) {
        if (part instanceof ByteSequence bytes) {
            return text(bytes);
        }
        Number number = Int.indexOrNull(part);
        if (number == null) {
            throw new TypeError(
                    "argument should be integer or bytes-like object, not '"
                            + Repr.typeName(part)
                            + "'");
        }
        if (!(number instanceof Long code) || code < 0 || code > 255) {
            throw new ValueError("byte must be in range(0, 256)");
        }
        return Character.toString((int) (long) code);
    }

    /// {@return what must be bytes as such a text}
    static String like(Object bytes) {
        if (bytes instanceof ByteSequence sequence) {
            return text(sequence);
        }
        throw new TypeError("a bytes-like object is required, not '" + Repr.typeName(bytes) + "'");
    }

    /// {@return the text that these bytes are}
    @Python("decode(self, encoding='utf-8', errors='strict')")
    public static String decode(ByteSequence self, String encoding, String errors) {
        return Codecs.decode(self, encoding, errors);
    }

    /// {@return the bytes in hexadecimal digits}
    @Python("hex(self, sep=None, bytes_per_sep=1)")
    public static String hex(ByteSequence self, Object separator, long group) {
        StringBuilder text = new StringBuilder();
        int size = self.size();
        for (int i = 0; i < size; i++) {
            boolean between = group > 0 ? (size - i) % group == 0 : group < 0 && i % -group == 0;
            if (separator != null && i > 0 && between) {
                text.append(separator instanceof String string ? string : like(separator));
            }
            text.append("%02x".formatted(self.at(i)));
        }
        return text.toString();
    }

    /// {@return bytes from hexadecimal digits}
    @Python("fromhex(string, /)")
    public static Bytes fromhex(String digits) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean second = plain.length() % 2 == 1;
            if (TextSpace.isSpace(c) && !second) {
                continue;
            }
            if (c > 127 || Character.digit(c, 16) < 0) {
                throw new ValueError(
                        "non-hexadecimal number found in fromhex() arg at position " + i);
            }
            plain.append(c);
        }
        if (plain.length() % 2 == 1) {
            throw new ValueError(
                    "non-hexadecimal number found in fromhex() arg at position " + digits.length());
        }
        return Bytes.of(java.util.HexFormat.of().parseHex(plain));
    }

    /// {@return where a part begins first, or -1}
    @Python("find(self, sub, start=None, end=None, /)")
    public static long find(ByteSequence self, Object sub, Object start, Object end) {
        return Str.find(text(self), part(sub), start, end);
    }

    /// {@return where a part begins last, or -1}
    @Python("rfind(self, sub, start=None, end=None, /)")
    public static long rfind(ByteSequence self, Object sub, Object start, Object end) {
        return Str.rfind(text(self), part(sub), start, end);
    }

    /// {@return where a part begins first}
    @Python("index(self, sub, start=None, end=None, /)")
    public static long index(ByteSequence self, Object sub, Object start, Object end) {
        return found(find(self, sub, start, end));
    }

    /// {@return where a part begins last}
    @Python("rindex(self, sub, start=None, end=None, /)")
    public static long rindex(ByteSequence self, Object sub, Object start, Object end) {
        return found(rfind(self, sub, start, end));
    }

    private static long found(long index) {
        if (index < 0) {
            throw new ValueError("subsection not found");
        }
        return index;
    }

    /// {@return how often a part is there, without overlaps}
    @Python("count(self, sub, start=None, end=None, /)")
    public static long count(ByteSequence self, Object sub, Object start, Object end) {
        return Str.count(text(self), part(sub), start, end);
    }

    /// {@return whether they begin with a part, or with one of a tuple}
    @Python("startswith(self, prefix, start=None, end=None, /)")
    public static boolean startswith(ByteSequence self, Object prefix, Object start, Object end) {
        return Str.startswith(text(self), alternatives(prefix, "startswith"), start, end);
    }

    /// {@return whether they end with a part, or with one of a tuple}
    @Python("endswith(self, suffix, start=None, end=None, /)")
    public static boolean endswith(ByteSequence self, Object suffix, Object start, Object end) {
        return Str.endswith(text(self), alternatives(suffix, "endswith"), start, end);
    }

    private static Object alternatives(Object parts, String method) {
        if (parts instanceof PyTuple tuple) {
            Object[] texts = tuple.toArray();
            for (int i = 0; i < texts.length; i++) {
                texts[i] = like(texts[i]);
            }
            return PyTuple.of(texts);
        }
        if (parts instanceof ByteSequence bytes) {
            return text(bytes);
        }
        throw new TypeError(
                method
                        + " first arg must be bytes or a tuple of bytes, not "
                        + Repr.typeName(parts));
    }
}
