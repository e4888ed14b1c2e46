package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Walks over a set, and sees when its size changes meanwhile.
@Python("set_iterator")
final class SetIterator<E> implements Iterator<E> {
    private final SetTable set;
    private int size;
    private int place;

    SetIterator(SetTable set) {
        this.set = set;
        this.size = set.used;
    }

    @Override
    public boolean hasNext() {
        if (size < 0) {
            return false;
        }
        if (size != set.used) {
            size = -2;
            throw new RuntimeError("Set changed size during iteration");
        }
        place = set.next(place);
        if (place < 0) {
            size = -1;
        }
        return place >= 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return (E) set.itemAt(place++);
    }
}
