package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyDict;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The module `json`.
@Python("json")
public final class JsonModule {
    private JsonModule() {}

    /// {@return a value as JSON on one line}
    @Python(
            "dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
                    + " cls=None, indent=None, separators=None, default=None, sort_keys=False)")
    public static String dumps(Object obj) {
        return new JsonWriter(JsonWriter.Style.PLAIN).text(obj);
    }

    /// {@return a value as JSON}
    @Python(
            "dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
                    + " cls=None, indent=None, separators=None, default=None, sort_keys=False)")
    public static String dumps(
            Object obj,
            Object skipKeys,
            Object ascii,
            Object circular,
            Object allowNan,
            Object type,
            Object indent,
            Object separators,
            Object otherwise,
            Object sortKeys) {
        if (type != null) {
            PyDict<String, Object> keywords =
                    PyDict.of(
                            "skipkeys",
                            skipKeys,
                            "ensure_ascii",
                            ascii,
                            "check_circular",
                            circular,
                            "allow_nan",
                            allowNan,
                            "indent",
                            indent,
                            "separators",
                            separators,
                            "default",
                            otherwise,
                            "sort_keys",
                            sortKeys);
            Object encoder = Arguments.callable(type).call(new Object[0], keywords);
            return (String) Attributes.call(encoder, "encode", obj);
        }
        PyCallable asked = otherwise == null ? null : Arguments.callable(otherwise);
        return new JsonWriter(
                        Styles.of(
                                skipKeys,
                                ascii,
                                circular,
                                allowNan,
                                sortKeys,
                                indent,
                                separators,
                                asked))
                .text(obj);
    }

    /// Writes a value as JSON to a file.
    @Python(
            "dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True,"
                    + " allow_nan=True, cls=None, indent=None, separators=None, default=None,"
                    + " sort_keys=False)")
    public static void dump(
            Object obj,
            Object file,
            Object skipKeys,
            Object ascii,
            Object circular,
            Object allowNan,
            Object type,
            Object indent,
            Object separators,
            Object otherwise,
            Object sortKeys) {
        String text =
                dumps(
                        obj,
                        skipKeys,
                        ascii,
                        circular,
                        allowNan,
                        type,
                        indent,
                        separators,
                        otherwise,
                        sortKeys);
        Attributes.call(file, "write", text);
    }

    /// {@return the value of a JSON document: text or bytes}
    @Python(
            "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,"
                    + " parse_constant=None, object_pairs_hook=None)")
    public static Object loads(Object s) {
        return new JsonReader(text(s), JsonReader.Hooks.NONE).document();
    }

    /// {@return the value of a JSON document: text or bytes}
    @Python(
            "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,"
                    + " parse_constant=None, object_pairs_hook=None)")
    public static Object loads(
            Object s,
            Object type,
            Object object,
            Object real,
            Object integer,
            Object constant,
            Object pairs) {
        if (type != null) {
            PyDict<String, Object> keywords = new PyDict<>();
            put(keywords, "object_hook", object);
            put(keywords, "parse_float", real);
            put(keywords, "parse_int", integer);
            put(keywords, "parse_constant", constant);
            put(keywords, "object_pairs_hook", pairs);
            return Attributes.call(
                    Arguments.callable(type).call(new Object[0], keywords), "decode", text(s));
        }
        return new JsonReader(text(s), Styles.hooks(object, real, integer, constant, pairs, true))
                .document();
    }

    private static void put(PyDict<String, Object> keywords, String name, Object value) {
        if (value != null) {
            keywords.put(name, value);
        }
    }

    /// {@return the value of a JSON document in a file}
    @Python(
            "load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,"
                    + " parse_constant=None, object_pairs_hook=None)")
    public static Object load(
            Object file,
            Object type,
            Object object,
            Object real,
            Object integer,
            Object constant,
            Object pairs) {
        return loads(Attributes.call(file, "read"), type, object, real, integer, constant, pairs);
    }

    private static String text(Object source) {
        if (source instanceof String text) {
            if (text.startsWith("\ufeff")) {
                throw new JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0);
            }
            return text;
        }
        if (source instanceof Bytes bytes) {
            byte[] content = bytes.toArray();
            String text = new String(content, charset(content));
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        throw new TypeError(
                "the JSON object must be str, bytes or bytearray, not " + Repr.typeName(source));
    }

    /// Zeros tell the width of the characters.
    private static Charset charset(byte[] content) {
        if (content.length >= 4) {
            if (content[0] == 0) {
                return content[1] == 0 ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
            }
            if (content[1] == 0) {
                return content[2] == 0 && content[3] == 0
                        ? Charset.forName("UTF-32LE")
                        : StandardCharsets.UTF_16LE;
            }
        } else if (content.length == 2) {
            if (content[0] == 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (content[1] == 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
