package dev.kakehashi.runtime.codec;

import dev.kakehashi.runtime.value.ByteSequence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8, and says of wrong bytes what CPython says.
final class Utf8Decoder {
    private Utf8Decoder() {}

    static String decode(ByteSequence bytes, byte[] content, String errors) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException wrong) {
            return slowly(bytes, content, errors);
        }
    }

    private static String slowly(ByteSequence bytes, byte[] content, String errors) {
        StringBuilder text = new StringBuilder(content.length);
        for (int i = 0; i < content.length; ) {
            int first = content[i] & 0xff;
            if (first < 0x80) {
                text.append((char) first);
                i++;
                continue;
            }
            int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
            if (length == 0) {
                DecodingErrors.handle(text, bytes, i, i + 1, "utf-8", "invalid start byte", errors);
                i++;
                continue;
            }
            int good = 1;
            while (good < length && i + good < content.length && follows(content, i, good)) {
                good++;
            }
            if (good == length) {
                text.appendCodePoint(codePoint(content, i, length));
            } else {
                boolean cut = i + good == content.length;
                DecodingErrors.handle(
                        text,
                        bytes,
                        i,
                        i + good,
                        "utf-8",
                        cut ? "unexpected end of data" : "invalid continuation byte",
                        errors);
            }
            i += good;
        }
        return text.toString();
    }

    /// Whether a byte goes on with a character: not with a surrogate, one that is too long or
    /// beyond all characters.
    private static boolean follows(byte[] content, int from, int position) {
        int b = content[from + position] & 0xff;
        if (b < 0x80 || b > 0xbf) {
            return false;
        }
        if (position > 1) {
            return true;
        }
        return switch (content[from] & 0xff) {
            case 0xe0 -> b >= 0xa0;
            case 0xed -> b < 0xa0;
            case 0xf0 -> b >= 0x90;
            case 0xf4 -> b < 0x90;
            default -> true;
        };
    }

    private static int codePoint(byte[] content, int from, int length) {
        int code = content[from] & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            code = code << 6 | content[from + i] & 0x3f;
        }
        return code;
    }
}
