// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import java.nio.charset.StandardCharsets;

/// Text as UTF-8.
final class Utf8 {
    private Utf8() {}

    /// {@return the bytes of the text}
    ///
    /// @throws IllegalArgumentException when half of a surrogate pair stands alone: Java would make
    ///   it a question mark
    static byte[] encode(String text) {
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
}
