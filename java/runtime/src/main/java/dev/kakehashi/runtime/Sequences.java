package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.MemoryError;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.Arrays;

/// What `+` and `*` do with sequences.
final class Sequences {
    private Sequences() {}

    static boolean isSequence(Object value) {
        return value instanceof String
                || value instanceof PyList<?>
                || value instanceof PyTuple
                || value instanceof ByteSequence;
    }

    static PyTuple concatenate(PyTuple a, PyTuple b) {
        Object[] items = Arrays.copyOf(a.toArray(), a.size() + b.size());
        System.arraycopy(b.toArray(), 0, items, a.size(), b.size());
        return PyTuple.of(items);
    }

    static Object repeat(Object sequence, Number times) {
        if (times instanceof BigInteger) {
            throw new OverflowError(
                    "cannot fit '" + Repr.typeName(times) + "' into an index-sized integer");
        }
        long count = Math.max(0, times.longValue());
        return switch (sequence) {
            case String text -> text.repeat(total(text.length(), count) == 0 ? 0 : (int) count);
            case PyList<?> list -> {
                PyList<?> copy = list.copy();
                copy.repeat(count);
                yield copy;
            }
            case PyTuple tuple -> {
                Object[] items = new Object[total(tuple.size(), count)];
                Object[] once = tuple.toArray();
                for (int i = 0; i < items.length; i += once.length) {
                    System.arraycopy(once, 0, items, i, once.length);
                }
                yield PyTuple.of(items);
            }
            case ByteSequence bytes -> bytes.repeat(total(bytes.size(), count));
            default -> throw new IllegalArgumentException("not a sequence");
        };
    }

    /// {@return the length of so many repetitions}
    static int total(int length, long count) {
        if (length != 0 && count > (Integer.MAX_VALUE - 8) / length) {
            throw new MemoryError();
        }
        return (int) (length * count);
    }
}
