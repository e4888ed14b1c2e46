package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.StopIteration;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// An iterator of the program, as Java's: it fetches an item when one asks whether there is
/// another.
final class InstanceIterator implements Iterator<Object> {
    private final Instance instance;
    private Object next;
    private boolean fetched;

    InstanceIterator(Instance instance) {
        this.instance = instance;
    }

    Instance instance() {
        return instance;
    }

    @Override
    public boolean hasNext() {
        if (!fetched) {
            try {
                next = instance.__next__();
                fetched = true;
            } catch (StopIteration end) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object item = next;
        next = null;
        fetched = false;
        return item;
    }
}
