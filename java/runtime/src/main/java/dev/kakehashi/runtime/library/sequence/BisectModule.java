package dev.kakehashi.runtime.library.sequence;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;

/// The module `bisect`: places in sorted sequences.
@Python("bisect")
public final class BisectModule {
    private static final String LEFT = "(a, x, lo=0, hi=None, *, key=None)";

    private BisectModule() {}

    /// {@return the index of the first item that is not below x}
    @Python("bisect_left" + LEFT)
    public static long bisectLeft(Object a, Object x, Object low, Object high, Object key) {
        PyCallable by = key == null ? null : Arguments.callable(key);
        long from = start(low);
        long to = high == null ? Builtins.len(a) : Arguments.whole(high);
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (Operator.truth(Operator.lt(at(a, middle, by), x))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// {@return the index of the first item that is above x}
    @Python("bisect_right" + LEFT)
    public static long bisectRight(Object a, Object x, Object low, Object high, Object key) {
        PyCallable by = key == null ? null : Arguments.callable(key);
        long from = start(low);
        long to = high == null ? Builtins.len(a) : Arguments.whole(high);
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (Operator.truth(Operator.lt(x, at(a, middle, by)))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /// {@return the index of the first item that is above x}
    @Python("bisect" + LEFT)
    public static long bisect(Object a, Object x, Object low, Object high, Object key) {
        return bisectRight(a, x, low, high, key);
    }

    /// Inserts an item before those equal to it.
    @Python("insort_left" + LEFT)
    public static void insortLeft(Object a, Object x, Object low, Object high, Object key) {
        insert(a, bisectLeft(a, keyOf(x, key), low, high, key), x);
    }

    /// Inserts an item behind those equal to it.
    @Python("insort_right" + LEFT)
    public static void insortRight(Object a, Object x, Object low, Object high, Object key) {
        insert(a, bisectRight(a, keyOf(x, key), low, high, key), x);
    }

    /// Inserts an item behind those equal to it.
    @Python("insort" + LEFT)
    public static void insort(Object a, Object x, Object low, Object high, Object key) {
        insortRight(a, x, low, high, key);
    }

    private static Object keyOf(Object x, Object key) {
        return key == null ? x : Arguments.callable(key).call(x);
    }

    @SuppressWarnings("unchecked")
    private static void insert(Object a, long index, Object x) {
        if (a instanceof PyList<?> list) {
            ((PyList<Object>) list).insert(index, x);
        } else {
            Attributes.call(a, "insert", index, x);
        }
    }

    private static long start(Object low) {
        long from = Arguments.whole(low);
        if (from < 0) {
            throw new ValueError("lo must be non-negative");
        }
        return from;
    }

    private static Object at(Object a, long index, PyCallable key) {
        Object item = Operator.getItem(a, index);
        return key == null ? item : key.call(item);
    }
}
