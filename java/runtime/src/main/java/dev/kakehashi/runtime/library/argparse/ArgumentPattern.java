package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Repr;

import java.util.Collections;

/// How many arguments an argument takes, as a pattern over letters: `A` for a value, `O` for a
/// flag, `-` for `--`.
final class ArgumentPattern {
    private ArgumentPattern() {}

    static String of(Argument argument) {
        String pattern =
                switch (argument.nargs) {
                    case null -> "(-*A-*)";
                    case Long count ->
                            "(-*"
                                    + String.join("-*", Collections.nCopies(count.intValue(), "A"))
                                    + "-*)";
                    default ->
                            switch (Repr.str(argument.nargs)) {
                                case "?" -> "(-*A?-*)";
                                case "*" -> "(-*[A-]*)";
                                case "+" -> "(-*A[A-]*)";
                                case "..." -> "([-AO]*)";
                                case "A..." -> "(-*A[-AO]*)";
                                default -> "(-*-*)";
                            };
                };
        return argument.isOption() ? pattern.replace("-*", "").replace("-", "") : pattern;
    }

    /// {@return what errors say where there are too few}
    static String expected(Argument argument) {
        return switch (argument.nargs) {
            case null -> "expected one argument";
            case Long count -> "expected " + count + " argument" + (count == 1 ? "" : "s");
            default ->
                    switch (Repr.str(argument.nargs)) {
                        case "?" -> "expected at most one argument";
                        case "+" -> "expected at least one argument";
                        default -> "expected " + Repr.str(argument.nargs) + " arguments";
                    };
        };
    }
}
