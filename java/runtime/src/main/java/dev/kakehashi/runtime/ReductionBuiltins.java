package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyList;

/// Builtin functions that make one value of many.
@Python("builtins")
public abstract class ReductionBuiltins extends NumberBuiltins {
    ReductionBuiltins() {}

    /// {@return `sum(values, start)`}
    @Python("sum(iterable, /, start=0)")
    public static Object sum(Object values, Object start) {
        String kind =
                start instanceof String
                        ? "strings [use ''.join(seq) instead]"
                        : start instanceof ByteSequence bytes
                                ? (bytes instanceof dev.kakehashi.runtime.value.Bytes
                                        ? "bytes [use b''.join(seq) instead]"
                                        : "bytearray [use b''.join(seq) instead]")
                                : null;
        if (kind != null) {
            throw new TypeError("sum() can't sum " + kind);
        }
        Object total = start;
        if (values instanceof PyList<?> list && start instanceof Number number) {
            return ListSums.of(list, number);
        }
        for (Object value : Iteration.of(values)) {
            total = Operator.add(total, value);
        }
        return total;
    }

    /// {@return `min(value, …, key=…, default=…)`}
    @Python("min(*args, key=None, default=...)")
    public static Object min(Object[] values, Object key) {
        return Extremes.of("min", true, values, key, Extremes.NONE);
    }

    /// {@return `min(value, …, key=…, default=…)`}
    @Python("min(*args, key=None, default=...)")
    public static Object min(Object[] values, Object key, Object otherwise) {
        return Extremes.of("min", true, values, key, otherwise);
    }

    /// {@return `max(value, …, key=…, default=…)`}
    @Python("max(*args, key=None, default=...)")
    public static Object max(Object[] values, Object key) {
        return Extremes.of("max", false, values, key, Extremes.NONE);
    }

    /// {@return `max(value, …, key=…, default=…)`}
    @Python("max(*args, key=None, default=...)")
    public static Object max(Object[] values, Object key, Object otherwise) {
        return Extremes.of("max", false, values, key, otherwise);
    }

    /// {@return `any(values)`}
    @Python("any(iterable, /)")
    public static boolean any(Object values) {
        for (Object value : Iteration.of(values)) {
            if (Operator.truth(value)) {
                return true;
            }
        }
        return false;
    }

    /// {@return `all(values)`}
    @Python("all(iterable, /)")
    public static boolean all(Object values) {
        for (Object value : Iteration.of(values)) {
            if (!Operator.truth(value)) {
                return false;
            }
        }
        return true;
    }
}
