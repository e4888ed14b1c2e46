package dev.kakehashi.runtime.value;

import java.util.Arrays;

/// A stable sort that asks only whether one item is less than another, and believes every answer:
/// short runs by binary insertion, then merges from the bottom up.
final class MergeSort {
    /// Lists that are shorter are sorted with CPython's very comparisons: an error names the same
    /// two items.
    private static final int RUN = 64;

    private final Object[] keys;
    private final Object[] items;

    private MergeSort(Object[] keys, Object[] items) {
        this.keys = keys;
        this.items = items;
    }

    /// Sorts the keys, and moves the items (if there are any) along.
    static void sort(Object[] keys, Object[] items) {
        new MergeSort(keys, items).sort();
    }

    private void sort() {
        int size = keys.length;
        for (int from = 0; from < size; from += RUN) {
            insertion(from, Math.min(size, from + RUN));
        }
        for (int width = RUN; width < size; width *= 2) {
            for (int from = 0; from + width < size; from += 2 * width) {
                merge(from, from + width, Math.min(size, from + 2 * width));
            }
        }
    }

    private void insertion(int from, int to) {
        for (int i = from + run(from, to); i < to; i++) {
            Object key = keys[i];
            int low = from;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Sorting.less(key, keys[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            shift(keys, low, i);
            if (items != null) {
                shift(items, low, i);
            }
        }
    }

    /// Moves an item to the left, and those between to the right.
    private static void shift(Object[] array, int to, int from) {
        Object moved = array[from];
        System.arraycopy(array, to, array, to + 1, from - to);
        array[to] = moved;
    }

    /// {@return how many items at the start are in order; those that go down strictly are turned
    /// around}
    private int run(int from, int to) {
        if (to - from < 2) {
            return to - from;
        }
        int end = from + 2;
        if (Sorting.less(keys[from + 1], keys[from])) {
            while (end < to && Sorting.less(keys[end], keys[end - 1])) {
                end++;
            }
            turn(keys, from, end);
            if (items != null) {
                turn(items, from, end);
            }
        } else {
            while (end < to && !Sorting.less(keys[end], keys[end - 1])) {
                end++;
            }
        }
        return end - from;
    }

    private static void turn(Object[] array, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            Object first = array[i];
            array[i] = array[j];
            array[j] = first;
        }
    }

    private void merge(int from, int middle, int to) {
        if (!Sorting.less(keys[middle], keys[middle - 1])) {
            return;
        }
        Object[] left = Arrays.copyOfRange(keys, from, middle);
        Object[] leftItems = items == null ? null : Arrays.copyOfRange(items, from, middle);
        int i = 0;
        int j = middle;
        int target = from;
        while (i < left.length && j < to) {
            if (Sorting.less(keys[j], left[i])) {
                keys[target] = keys[j];
                if (items != null) {
                    items[target] = items[j];
                }
                j++;
            } else {
                keys[target] = left[i];
                if (items != null) {
                    items[target] = leftItems[i];
                }
                i++;
            }
            target++;
        }
        int rest = left.length - i;
        System.arraycopy(left, i, keys, target, rest);
        if (items != null) {
            System.arraycopy(leftItems, i, items, target, rest);
        }
    }
}
