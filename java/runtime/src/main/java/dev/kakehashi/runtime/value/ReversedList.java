package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// `reversed(list)`: walks a list from its last element to its first, as it is at each step.
@Python("list_reverseiterator")
public final class ReversedList<E> implements Iterator<E> {
    private final PyList<E> list;
    private int next;

    /// @param list walked over, not copied
    public ReversedList(PyList<E> list) {
        this.list = list;
        this.next = list.size - 1;
    }

    @Override
    public boolean hasNext() {
        if (next >= list.size) {
            // It was made shorter meanwhile: that ends the walk, as in Python.
            next = -1;
        }
        return next >= 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return (E) list.at(next--);
    }

    /// Puts all that is left, ints, over as many other ints of another list.
    ///
    /// @return whether that could be done; nothing has changed if not
    boolean writeTo(PyList<?> target, int from, int to) {
        if (target == list
                || target.longs == null
                || list.longs == null
                || !hasNext()
                || to - from != next + 1) {
            return false;
        }
        for (int i = from; i < to; i++) {
            target.longs[i] = list.longs[next--];
        }
        return true;
    }

    /// Appends all that is left to another list, numbers without a box.
    void appendTo(PyList<?> target) {
        if (list.longs == null) {
            while (hasNext()) {
                target.append(next());
            }
            return;
        }
        long[] items = new long[hasNext() ? next + 1 : 0];
        for (int i = 0; i < items.length; i++) {
            items[i] = list.longs[next--];
        }
        target.take(items);
    }
}
