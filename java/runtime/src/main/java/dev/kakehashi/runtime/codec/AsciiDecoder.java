package dev.kakehashi.runtime.codec;

import dev.kakehashi.runtime.value.ByteSequence;

/// Decodes ASCII.
final class AsciiDecoder {
    private AsciiDecoder() {}

    static String decode(ByteSequence bytes, byte[] content, String errors) {
        StringBuilder text = new StringBuilder(content.length);
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= 0) {
                text.append((char) content[i]);
            } else {
                DecodingErrors.handle(
                        text, bytes, i, i + 1, "ascii", "ordinal not in range(128)", errors);
            }
        }
        return text.toString();
    }
}
