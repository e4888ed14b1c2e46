package dev.kakehashi.runtime.iteration;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;

/// `enumerate`.
@Python("enumerate")
public final class Enumerated implements Iterator<Object> {
    private final Iterator<Object> items;
    private Number count;

    /// @param start the number of the first item
    public Enumerated(Iterator<Object> items, Number start) {
        this.items = items;
        this.count = start;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public PyTuple next() {
        Object item = items.next();
        Number number = count;
        count = Int.add(count, (Number) 1L);
        return PyTuple.of(number, item);
    }
}
