package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyList;

import java.util.Iterator;

/// What `min` and `max` do.
@SuppressWarnings("ReferenceEquality") // Identity is meant: that of a mark.
final class Extremes {
    static final Object NONE = new Object();

    private Extremes() {}

    static Object of(String name, boolean least, Object[] values, Object key, Object otherwise) {
        if (values.length == 0) {
            throw new TypeError(name + " expected at least 1 argument, got 0");
        }
        if (values.length > 1 && otherwise != NONE) {
            throw new TypeError(
                    "Cannot specify a default for "
                            + name
                            + "() with multiple positional arguments");
        }
        Iterator<?> items =
                values.length == 1 ? Iteration.iterator(values[0]) : PyList.of(values).iterator();
        if (!items.hasNext()) {
            if (otherwise == NONE) {
                throw new ValueError(name + "() arg is an empty sequence");
            }
            return otherwise;
        }
        PyCallable function = Callables.orNull(key);
        Object best = items.next();
        Object bestKey = function == null ? best : function.call(best);
        while (items.hasNext()) {
            Object item = items.next();
            Object itemKey = function == null ? item : function.call(item);
            Object better = least ? Operator.lt(itemKey, bestKey) : Operator.gt(itemKey, bestKey);
            if (Operator.truth(better)) {
                best = item;
                bestKey = itemKey;
            }
        }
        return best;
    }
}
