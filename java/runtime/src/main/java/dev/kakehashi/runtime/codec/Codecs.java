package dev.kakehashi.runtime.codec;

import dev.kakehashi.runtime.error.LookupError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/// Encodings by Python's names.
public final class Codecs {
    private Codecs() {}

    /// {@return a text as bytes}
    ///
    /// @param errors `strict`, `ignore`, `replace`, `backslashreplace`, `xmlcharrefreplace`,
    ///   `surrogateescape` or `surrogatepass`
    public static Bytes encode(String text, String encoding, String errors) {
        String name = normalized(encoding);
        return Bytes.of(
                switch (name) {
                    case "utf-8" -> Encoder.encode(text, "utf-8", errors, Character.MAX_CODE_POINT);
                    case "ascii" -> Encoder.encode(text, "ascii", errors, 0x7f);
                    case "latin-1" -> Encoder.encode(text, "latin-1", errors, 0xff);
                    default -> withMark(Encoder.withoutSurrogates(text, name, errors), name);
                });
    }

    private static byte[] withMark(String text, String name) {
        return switch (name) {
            case "utf-8-sig" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case "utf-16" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            case "utf-32" -> ("\ufeff" + text).getBytes(Charset.forName("UTF-32LE"));
            default -> text.getBytes(charset(name));
        };
    }

    /// {@return bytes as a text}
    public static String decode(ByteSequence bytes, String encoding, String errors) {
        String name = normalized(encoding);
        byte[] content = bytes.toArray();
        return switch (name) {
            case "utf-8" -> Utf8Decoder.decode(bytes, content, errors);
            case "ascii" -> AsciiDecoder.decode(bytes, content, errors);
            case "latin-1" -> new String(content, StandardCharsets.ISO_8859_1);
            case "utf-8-sig" -> {
                String text = Utf8Decoder.decode(bytes, content, errors);
                yield text.startsWith("\ufeff") ? text.substring(1) : text;
            }
            case "utf-16" -> marked(content, "UTF-16");
            case "utf-32" -> marked(content, "UTF-32");
            default -> new String(content, charset(name));
        };
    }

    private static String marked(byte[] content, String family) {
        boolean big =
                content.length > 1 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff;
        String text = new String(content, Charset.forName(family + (big ? "BE" : "LE")));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new LookupError("unknown encoding: " + name);
        }
    }

    private static String normalized(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return switch (name) {
            case "utf8", "utf-8", "u8", "cp65001" -> "utf-8";
            case "ascii", "us-ascii", "646" -> "ascii";
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "l1", "cp819", "latin" ->
                    "latin-1";
            case "utf16", "utf-16" -> "utf-16";
            case "utf32", "utf-32" -> "utf-32";
            case "utf-8-sig" -> "utf-8-sig";
            default -> charsetName(encoding, name);
        };
    }

    private static String charsetName(String encoding, String name) {
        try {
            return Charset.forName(name.startsWith("cp125") ? "windows-" + name.substring(2) : name)
                    .name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new LookupError("unknown encoding: " + encoding);
        }
    }
}
