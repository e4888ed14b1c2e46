package dev.kakehashi.runtime;

import dev.kakehashi.runtime.io.Console;

/// `print` and `input`.
@Python("builtins")
public abstract class OutputBuiltins extends ConversionBuiltins {
    OutputBuiltins() {}

    /// Prints values.
    @Python("print(*args, sep=' ', end='\\n', file=None, flush=False)")
    public static void print(
            Object[] values, Object separator, Object end, Object file, boolean flush) {
        Console.print(values, separator, end, file, flush);
    }

    /// Prints values on a line.
    @Python("print(*args, sep=' ', end='\\n', file=None, flush=False)")
    public static void print(Object... values) {
        Console.print(values, null, null, null, false);
    }

    /// Prints a value on a line.
    @Python("print(*args, sep=' ', end='\\n', file=None, flush=False)")
    public static void print(String value) {
        Console.out().line(value);
    }

    /// {@return a line of standard input}
    @Python("input(prompt='', /)")
    public static String input(Object prompt) {
        return Console.input(prompt);
    }
}
