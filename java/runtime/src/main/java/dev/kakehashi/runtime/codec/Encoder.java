package dev.kakehashi.runtime.codec;

import dev.kakehashi.runtime.error.LookupError;
import dev.kakehashi.runtime.error.UnicodeEncodeError;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Encodes to UTF-8, Latin-1 and ASCII; what has no bytes goes the way of the error handler.
final class Encoder {
    private Encoder() {}

    static byte[] encode(String text, String encoding, String errors, int most) {
        byte[] plain = plain(text, most);
        if (plain != null) {
            return plain;
        }
        int[] codes = text.codePoints().toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(codes.length + 16);
        for (int i = 0; i < codes.length; i++) {
            int c = codes[i];
            if (fits(c, most)) {
                bytes.writeBytes(bytes(c, most));
                continue;
            }
            int end = i + 1;
            while (end < codes.length && !fits(codes[end], most)) {
                end++;
            }
            replace(bytes, text, codes, i, end, encoding, errors, most);
            i = end - 1;
        }
        return bytes.toByteArray();
    }

    /// {@return a text whose lone surrogates went the way of the error handler}
    static String withoutSurrogates(String text, String encoding, String errors) {
        if (text.codePoints().allMatch(c -> fits(c, Character.MAX_CODE_POINT))) {
            return text;
        }
        byte[] bytes = encode(text, encoding, errors, Character.MAX_CODE_POINT);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] plain(String text, int most) {
        if (most == Character.MAX_CODE_POINT) {
            return text.codePoints().anyMatch(c -> !fits(c, most))
                    ? null
                    : text.getBytes(StandardCharsets.UTF_8);
        }
        return text.chars().allMatch(c -> c <= most)
                ? text.getBytes(StandardCharsets.ISO_8859_1)
                : null;
    }

    private static boolean fits(int c, int most) {
        return c <= most && !(c >= 0xd800 && c <= 0xdfff);
    }

    private static byte[] bytes(int c, int most) {
        return most == Character.MAX_CODE_POINT
                ? Character.toString(c).getBytes(StandardCharsets.UTF_8)
                : new byte[] {(byte) c};
    }

    private static void replace(
            ByteArrayOutputStream bytes,
            String text,
            int[] codes,
            int from,
            int to,
            String encoding,
            String errors,
            int most) {
        for (int i = from; i < to; i++) {
            int c = codes[i];
            switch (errors) {
                case "ignore" -> {}
                case "replace" -> bytes.write('?');
                case "backslashreplace" -> ascii(bytes, escape(c));
                case "xmlcharrefreplace" -> ascii(bytes, "&#" + c + ";");
                case "namereplace" -> ascii(bytes, "\\N{" + Character.getName(c) + "}");
                case "surrogateescape" -> {
                    if (c < 0xdc80 || c > 0xdcff) {
                        throw error(text, from, to, encoding, most);
                    }
                    bytes.write(c - 0xdc00);
                }
                case "surrogatepass" -> {
                    if (most != Character.MAX_CODE_POINT) {
                        throw error(text, from, to, encoding, most);
                    }
                    bytes.write(0xe0 | c >> 12);
                    bytes.write(0x80 | c >> 6 & 0x3f);
                    bytes.write(0x80 | c & 0x3f);
                }
                case "strict" -> throw error(text, from, to, encoding, most);
                default -> throw new LookupError("unknown error handler name '" + errors + "'");
            }
        }
    }

    private static void ascii(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String escape(int c) {
        return c < 0x100
                ? "\\x%02x".formatted(c)
                : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
    }

    private static UnicodeEncodeError error(
            String text, int from, int to, String encoding, int most) {
        String reason =
                most == Character.MAX_CODE_POINT
                        ? "surrogates not allowed"
                        : "ordinal not in range(" + (most + 1) + ")";
        return new UnicodeEncodeError(encoding, text, (long) from, (long) to, reason);
    }
}
