package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;

/// A mode of `open`, read.
///
/// @param text what it was
/// @param first `r`, `w`, `a` or `x`
/// @param binary whether bytes are read and written
/// @param updates whether the file is both read and written
record FileMode(String text, char first, boolean binary, boolean updates) {
    static FileMode of(String text) {
        char first = 0;
        boolean binary = false;
        boolean plain = false;
        boolean updates = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("rwaxbt+".indexOf(c) < 0 || text.indexOf(c) != i) {
                throw new ValueError("invalid mode: " + Repr.of(text));
            }
            switch (c) {
                case 'b' -> binary = true;
                case 't' -> plain = true;
                case '+' -> updates = true;
                default -> {
                    if (first != 0) {
                        throw oneOf();
                    }
                    first = c;
                }
            }
        }
        if (binary && plain) {
            throw new ValueError("can't have text and binary mode at once");
        }
        if (first == 0) {
            throw oneOf();
        }
        return new FileMode(text, first, binary, updates);
    }

    private static ValueError oneOf() {
        return new ValueError("must have exactly one of create/read/write/append mode");
    }

    boolean reads() {
        return first == 'r' || updates;
    }

    boolean writes() {
        return first != 'r' || updates;
    }
}
