package dev.kakehashi.runtime.iteration;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// `filter`.
@Python("filter")
public final class Filtered implements Iterator<Object> {
    private final Object function;
    private final Iterator<Object> items;
    private Object next;
    private boolean fetched;

    /// @param function what decides; null for the items' own truth
    public Filtered(Object function, Iterator<Object> items) {
        this.function = function;
        this.items = items;
    }

    @Override
    public boolean hasNext() {
        while (!fetched && items.hasNext()) {
            Object item = items.next();
            if (Operator.truth(function == null ? item : Operator.call(function, item))) {
                next = item;
                fetched = true;
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
