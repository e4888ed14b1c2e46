package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.StopIteration;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Walks over what only has `__getitem__`: from 0 on, until there is no such item.
@Python("iterator")
final class ItemIterator implements Iterator<Object> {
    private Instance sequence;
    private long index;
    private Object next;
    private boolean fetched;

    ItemIterator(Instance sequence) {
        this.sequence = sequence;
    }

    @Override
    public boolean hasNext() {
        if (sequence != null && !fetched) {
            try {
                next = sequence.__getitem__(index++);
                fetched = true;
            } catch (IndexError | StopIteration end) {
                sequence = null;
            }
        }
        return fetched;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        fetched = false;
        return next;
    }
}
