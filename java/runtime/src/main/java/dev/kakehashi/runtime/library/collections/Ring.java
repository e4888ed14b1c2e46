package dev.kakehashi.runtime.library.collections;

import dev.kakehashi.runtime.PyInstance;

import java.util.Arrays;

/// The items of a deque: an array whose two ends meet.
abstract class Ring extends PyInstance {
    private static final int FIRST_CAPACITY = 16;

    private Object[] items = new Object[FIRST_CAPACITY];
    private int first;
    int size;
    int changes;

    private int place(int index) {
        return first + index & items.length - 1;
    }

    final Object at(int index) {
        return items[place(index)];
    }

    final void put(int index, Object item) {
        items[place(index)] = item;
    }

    final void addLast(Object item) {
        grow();
        items[place(size++)] = item;
        changes++;
    }

    final void addFirst(Object item) {
        grow();
        first = first - 1 & items.length - 1;
        items[first] = item;
        size++;
        changes++;
    }

    final Object removeLast() {
        int last = place(--size);
        Object item = items[last];
        items[last] = null;
        changes++;
        return item;
    }

    final Object removeFirst() {
        Object item = items[first];
        items[first] = null;
        first = first + 1 & items.length - 1;
        size--;
        changes++;
        return item;
    }

    final void removeAll() {
        Arrays.fill(items, null);
        first = 0;
        size = 0;
        changes++;
    }

    final Object removeAt(int index) {
        Object item = at(index);
        if (index < size / 2) {
            for (int i = index; i > 0; i--) {
                put(i, at(i - 1));
            }
            removeFirst();
        } else {
            for (int i = index; i < size - 1; i++) {
                put(i, at(i + 1));
            }
            removeLast();
        }
        return item;
    }

    final void insertAt(int index, Object item) {
        addLast(item);
        for (int i = size - 1; i > index; i--) {
            put(i, at(i - 1));
        }
        put(index, item);
    }

    /// {@return the items in a new array}
    public final Object[] toArray() {
        Object[] array = new Object[size];
        for (int i = 0; i < size; i++) {
            array[i] = at(i);
        }
        return array;
    }

    private void grow() {
        if (size == items.length) {
            Object[] larger = new Object[2 * size];
            for (int i = 0; i < size; i++) {
                larger[i] = at(i);
            }
            items = larger;
            first = 0;
        }
    }
}
