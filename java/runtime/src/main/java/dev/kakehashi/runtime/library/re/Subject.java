package dev.kakehashi.runtime.library.re;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

import java.nio.charset.StandardCharsets;

/// What is searched: a text, or bytes, each of them a character of its own. Indices of Python count
/// code points, Java's do not.
final class Subject {
    private final Object value;
    private final String text;
    private final boolean wide;

    Subject(Object value, boolean bytes) {
        this.value = value;
        if (value instanceof String string) {
            if (bytes) {
                throw new TypeError("cannot use a bytes pattern on a string-like object");
            }
            text = string;
            wide = string.codePointCount(0, string.length()) != string.length();
        } else if (value instanceof ByteSequence content) {
            if (!bytes) {
                throw new TypeError("cannot use a string pattern on a bytes-like object");
            }
            text = new String(content.toArray(), StandardCharsets.ISO_8859_1);
            wide = false;
        } else {
            throw new TypeError(
                    "expected string or bytes-like object, got '" + Repr.typeName(value) + "'");
        }
    }

    Object value() {
        return value;
    }

    String text() {
        return text;
    }

    /// {@return Java's index of one of Python's, which is cut to the ends}
    int javaIndex(long index) {
        if (!wide) {
            return Math.clamp(index, 0, text.length());
        }
        long length = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, (int) Math.clamp(index, 0, length));
    }

    /// {@return Python's index of one of Java's}
    long pythonIndex(int index) {
        return wide && index > 0 ? text.codePointCount(0, index) : index;
    }

    /// {@return a part of the subject, of its own type}
    Object part(int start, int end) {
        return of(text.substring(start, end));
    }

    /// {@return a text as a value of the subject's type}
    Object of(String part) {
        return value instanceof String
                ? part
                : Bytes.of(part.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// {@return a text or bytes as a text}
    static String text(Object value) {
        return switch (value) {
            case String string -> string;
            case ByteSequence bytes -> new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
            case null, default ->
                    throw new TypeError(
                            "expected str instance, " + Repr.typeName(value) + " found");
        };
    }
}
