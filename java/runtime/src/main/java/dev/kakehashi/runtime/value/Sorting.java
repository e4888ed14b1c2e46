package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Arrays;
import java.util.Comparator;

/// Sorts by Python's `<` and nothing else, so that an order that is none (NaN, a strange `__lt__`)
/// gives some order and no error.
final class Sorting {
    private Sorting() {}

    static void sort(PyList<?> list, PyCallable key, boolean reverse) {
        if (list.size < 2 && key == null) {
            return;
        }
        if (key == null && list.longs != null) {
            Arrays.sort(list.longs, 0, list.size);
            if (reverse) {
                list.reverse();
            }
            return;
        }
        if (key == null && list.doubles != null && plain(list.doubles, list.size)) {
            Arrays.sort(list.doubles, 0, list.size);
            if (reverse) {
                list.reverse();
            }
            return;
        }
        sortObjects(list, key, reverse);
    }

    /// Whether Java's order of floats is Python's: there is no NaN and no negative zero.
    private static boolean plain(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (Double.isNaN(value) || (value == 0 && 1 / value < 0)) {
                return false;
            }
        }
        return true;
    }

    private static void sortObjects(PyList<?> list, PyCallable key, boolean reverse) {
        Object[] items = list.toArray();
        ListStore<Object> taken = new PyList<>();
        taken.become(list);
        list.forget(); // As in Python, the list is empty while it is sorted.
        boolean changed;
        try {
            sortTaken(taken, items, key, reverse);
        } finally {
            changed = list.array() != null;
            list.become(taken);
        }
        if (changed) {
            throw new ValueError("list modified during sort");
        }
    }

    private static void sortTaken(
            ListStore<Object> taken, Object[] items, PyCallable key, boolean reverse) {
        Object[] keys = items;
        if (key != null) {
            keys = new Object[items.length];
            for (int i = 0; i < items.length; i++) {
                keys[i] = key.call(items[i]);
            }
        }
        Object[] sorted = key == null ? byItems(items, reverse) : byKeys(items, keys, reverse);
        taken.forget();
        for (Object item : sorted) {
            taken.append(item);
        }
    }

    private static Object[] byItems(Object[] items, boolean reverse) {
        if (reverse) {
            turn(items);
        }
        if (allStrings(items)) {
            Arrays.sort(items, STRINGS);
        } else {
            MergeSort.sort(items, null);
        }
        if (reverse) {
            turn(items);
        }
        return items;
    }

    private static Object[] byKeys(Object[] items, Object[] keys, boolean reverse) {
        if (reverse) {
            turn(items);
            turn(keys);
        }
        if (allStrings(keys)) {
            Pair[] pairs = new Pair[keys.length];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = new Pair((String) keys[i], items[i]);
            }
            Arrays.sort(pairs, (a, b) -> Str.compare(a.key, b.key));
            for (int i = 0; i < pairs.length; i++) {
                items[i] = pairs[i].item;
            }
        } else {
            MergeSort.sort(keys, items);
        }
        if (reverse) {
            turn(items);
        }
        return items;
    }

    private static final Comparator<Object> STRINGS = (a, b) -> Str.compare((String) a, (String) b);

    private record Pair(String key, Object item) {}

    private static boolean allStrings(Object[] items) {
        for (Object item : items) {
            if (!(item instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static void turn(Object[] items) {
        for (int i = 0, j = items.length - 1; i < j; i++, j--) {
            Object first = items[i];
            items[i] = items[j];
            items[j] = first;
        }
    }

    static boolean less(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return (long) x < (long) y;
        }
        return Operator.truth(Operator.lt(a, b));
    }
}
