package dev.kakehashi.runtime;

import dev.kakehashi.runtime.codec.Codecs;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.format.FieldFormatter;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyDict;

/// Methods of str that turn it into something else: bytes, a formatted text, other characters.
@Python("str")
public abstract class StrCodec {
    StrCodec() {}

    /// {@return this text as bytes of UTF-8}
    @Python("encode(self, encoding='utf-8', errors='strict')")
    public static Bytes encode(String self) {
        return Codecs.encode(self, "utf-8", "strict");
    }

    /// {@return this text as bytes}
    @Python("encode(self, encoding='utf-8', errors='strict')")
    public static Bytes encode(String self, String encoding, String errors) {
        return Codecs.encode(self, encoding, errors);
    }

    /// {@return this format with its fields filled}
    @Python("format(self, *args, **kwargs)")
    public static String format(String self, Object[] values, PyDict<String, ?> named) {
        return new FieldFormatter(values, named).format(self);
    }

    /// {@return this format with its fields filled from a mapping}
    @Python("format_map(self, mapping, /)")
    public static String formatMap(String self, Object mapping) {
        return new FieldFormatter(null, mapping).format(self);
    }

    /// {@return this text with characters replaced or left out}
    @Python("translate(self, table, /)")
    public static String translate(String self, Object table) {
        return Translation.translate(self, table);
    }

    /// {@return a table for translate}
    @Python("maketrans(x, y=..., z=..., /)")
    public static PyDict<Object, Object> maketrans(Object mapping) {
        if (!(mapping instanceof PyDict<?, ?> dict)) {
            throw new TypeError("if you give only one argument to maketrans it must be a dict");
        }
        PyDict<Object, Object> table = new PyDict<>();
        dict.forEach(
                (key, value) -> {
                    if (key instanceof String text) {
                        if (Str.length(text) != 1) {
                            throw new ValueError(
                                    "string keys in translate table must be of length 1");
                        }
                        table.put((long) text.codePointAt(0), value);
                    } else if (key instanceof Long) {
                        table.put(key, value);
                    } else {
                        throw new TypeError("keys in translate table must be strings or integers");
                    }
                });
        return table;
    }

    /// {@return a table for translate that turns characters into others}
    @Python("maketrans(x, y=..., z=..., /)")
    public static PyDict<Object, Object> maketrans(Object from, Object to) {
        return Translation.table(from, to, "");
    }

    /// {@return a table for translate that turns characters into others, and leaves some out}
    @Python("maketrans(x, y=..., z=..., /)")
    public static PyDict<Object, Object> maketrans(Object from, Object to, Object gone) {
        return Translation.table(from, to, gone);
    }
}
