package dev.kakehashi.runtime.value;

import java.util.Arrays;

/// A stable sort that asks only whether one item is less than another, and believes every answer: short runs by binary insertion,
/// then merges from the bottom up.
final class MergeSort {
    private static final int RUN = 32;

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
        for (int i = from + 1; i < to; i++) {
            Object key = keys[i];
            if (!Sorting.less(key, keys[i - 1])) {
                continue;
            }
            int low = from;
            int high = i - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Sorting.less(key, keys[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            System.arraycopy(keys, low, keys, low + 1, i - low);
            keys[low] = key;
            if (items != null) {
                Object item = items[i];
                System.arraycopy(items, low, items, low + 1, i - low);
                items[low] = item;
            }
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
