package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Walks over a list as it is at each step.
@Python("list_iterator")
final class ListIterator<E> implements Iterator<E> {
    private PyList<E> list;
    private int next;

    ListIterator(PyList<E> list) {
        this.list = list;
    }

    @Override
    public boolean hasNext() {
        if (list != null && next < list.size) {
            return true;
        }
        list = null;
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return (E) list.at(next++);
    }
}
