package dev.kakehashi.runtime.library.re;

import java.util.ArrayList;
import java.util.List;

/// The flags of regular expressions, with Python's numbers.
final class Flags {
    static final int IGNORECASE = 2;
    static final int LOCALE = 4;
    static final int MULTILINE = 8;
    static final int DOTALL = 16;
    static final int UNICODE = 32;
    static final int VERBOSE = 64;
    static final int DEBUG = 128;
    static final int ASCII = 256;

    private Flags() {}

    /// {@return the flag of a letter as in `(?i)`, or 0}
    static int ofLetter(int letter) {
        return switch (letter) {
            case 'i' -> IGNORECASE;
            case 'L' -> LOCALE;
            case 'm' -> MULTILINE;
            case 's' -> DOTALL;
            case 'u' -> UNICODE;
            case 'x' -> VERBOSE;
            case 'a' -> ASCII;
            default -> 0;
        };
    }

    /// {@return the flags as `re.compile` would take them}
    static String text(int flags) {
        List<String> names = new ArrayList<>();
        String[] known = {
            "re.IGNORECASE",
            "re.LOCALE",
            "re.MULTILINE",
            "re.DOTALL",
            "re.UNICODE",
            "re.VERBOSE",
            "re.DEBUG",
            "re.ASCII"
        };
        for (int i = 0; i < known.length; i++) {
            if ((flags >> (i + 1) & 1) != 0) {
                names.add(known[i]);
            }
        }
        return String.join("|", names);
    }
}
