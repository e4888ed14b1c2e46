package dev.kakehashi.runtime.library.itertools;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// An iterator that makes its items one at a time, when they are asked for.
@SuppressWarnings("ReferenceEquality")
abstract class Lazy implements Iterator<Object> {
    /// What [#advance()] gives when there is nothing left.
    static final Object END = new Object();

    private static final Object NOT_YET = new Object();
    private Object ready = NOT_YET;

    /// {@return the next item, or [#END]}
    abstract Object advance();

    @Override
    public final boolean hasNext() {
        if (ready == NOT_YET) {
            ready = advance();
        }
        return ready != END;
    }

    @Override
    public final Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object item = ready;
        ready = NOT_YET;
        return item;
    }

    /// {@return the next item of an iterator, or [#END]}
    static Object next(Iterator<?> items) {
        return items.hasNext() ? items.next() : END;
    }
}
