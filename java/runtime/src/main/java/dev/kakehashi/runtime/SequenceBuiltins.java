package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyRange;

/// Builtin functions of sequences.
@Python("builtins")
public abstract class SequenceBuiltins {
    SequenceBuiltins() {}

    /// {@return `len(value)`}
    @Python("len(obj, /)")
    public static long len(Object value) {
        return Length.of(value);
    }

    /// {@return `len(text)`}
    @Python("len(obj, /)")
    public static long len(String text) {
        return Str.length(text);
    }

    /// {@return `range(stop)`}
    public static PyRange range(long stop) {
        return new PyRange(0, stop, 1);
    }

    /// {@return `range(start, stop)`}
    public static PyRange range(long start, long stop) {
        return new PyRange(start, stop, 1);
    }

    /// {@return `range(start, stop, step)`}
    public static PyRange range(long start, long stop, long step) {
        return new PyRange(start, stop, step);
    }
}
