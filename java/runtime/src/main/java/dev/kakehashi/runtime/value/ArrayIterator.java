package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Walks over items that do not change.
@Python("tuple_iterator")
final class ArrayIterator implements Iterator<Object> {
    private final Object[] items;
    private int next;

    ArrayIterator(Object[] items) {
        this.items = items;
    }

    @Override
    public boolean hasNext() {
        return next < items.length;
    }

    @Override
    public Object next() {
        if (next >= items.length) {
            throw new NoSuchElementException();
        }
        return items[next++];
    }
}
