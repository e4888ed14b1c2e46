package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;

/// The repr of bytes.
final class BytesRepr {
    private BytesRepr() {}

    static String of(ByteSequence bytes) {
        boolean single = false;
        boolean twofold = false;
        for (int i = 0; i < bytes.size(); i++) {
            single |= bytes.at(i) == '\'';
            twofold |= bytes.at(i) == '"';
        }
        char quote = single && !twofold ? '"' : '\'';
        StringBuilder repr = new StringBuilder("b").append(quote);
        for (int i = 0; i < bytes.size(); i++) {
            append(repr, bytes.at(i), bytes instanceof ByteArray ? '\'' : quote);
        }
        repr.append(quote);
        return bytes instanceof ByteArray
                ? PyType.of(bytes).name() + "(" + repr + ")"
                : repr.toString();
    }

    private static void append(StringBuilder repr, int b, char quote) {
        if (b == quote || b == '\\') {
            repr.append('\\').append((char) b);
        } else if (b == '\t') {
            repr.append("\\t");
        } else if (b == '\n') {
            repr.append("\\n");
        } else if (b == '\r') {
            repr.append("\\r");
        } else if (b < ' ' || b >= 0x7f) {
            repr.append("\\x%02x".formatted(b));
        } else {
            repr.append((char) b);
        }
    }
}
