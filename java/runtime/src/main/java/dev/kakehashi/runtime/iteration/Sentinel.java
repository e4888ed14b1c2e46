package dev.kakehashi.runtime.iteration;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StopIteration;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// `iter(function, last)`.
@Python("callable_iterator")
public final class Sentinel implements Iterator<Object> {
    private final Object function;
    private final Object last;
    private Object next;
    private boolean fetched;
    private boolean done;

    /// @param last what ends it
    public Sentinel(Object function, Object last) {
        this.function = function;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        if (!fetched && !done) {
            try {
                next = Operator.call(function);
                done = Equality.sameOrEqual(next, last);
            } catch (StopIteration end) {
                done = true;
            }
            fetched = !done;
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
