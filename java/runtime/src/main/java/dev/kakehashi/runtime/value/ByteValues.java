package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.error.ValueError;

/// Bytes from ints.
public final class ByteValues {
    private ByteValues() {}

    /// {@return the ints of an iterable as bytes}
    public static byte[] of(Object values) {
        return of(values, "bytes must be in range(0, 256)");
    }

    /// {@return the ints of an iterable as bytes}
    ///
    /// @param otherwise what to say of an int that is none
    public static byte[] of(Object values, String otherwise) {
        Object[] items = Iteration.toArray(values);
        byte[] bytes = new byte[items.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = of(Int.index(items[i]), otherwise);
        }
        return bytes;
    }

    /// {@return an int as a byte}
    static byte of(Number value, String otherwise) {
        if (!(value instanceof Long number) || number < 0 || number > 255) {
            throw new ValueError(otherwise);
        }
        return (byte) (long) number;
    }
}
