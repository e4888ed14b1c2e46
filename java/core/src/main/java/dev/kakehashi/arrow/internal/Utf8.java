// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Text as UTF-8.
public final class Utf8 {
    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    /// {@return the bytes of the text}
    ///
    /// @throws IllegalArgumentException when half of a surrogate pair stands alone: Java would make
    ///   it a question mark
    public static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair =
                        i + 1 < text.length()
                                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException(
                            "The text has half of a surrogate pair at %d and is not valid Unicode"
                                    .formatted(i));
                }
                i++;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// {@return the text of these bytes}
    ///
    /// @throws dev.kakehashi.error.ArrowImportException when they are not UTF-8
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Java puts a replacement character where it cannot read on; a text may also have one
        // itself.
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireValid(bytes);
        }
        return text;
    }

    private static void requireValid(byte[] bytes) {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer target = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(source, target, true);
        if (result.isError()) {
            throw Failures.malformed(
                    "a text is not UTF-8, from its byte %d on (0x%02x); its bytes are there to be had with getBytes"
                            .formatted(source.position(), bytes[source.position()]));
        }
    }
}
