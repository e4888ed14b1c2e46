package dev.kakehashi.runtime.iteration;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// `map`. The function is called when an item is taken, not when one asks whether there is one.
@Python("map")
public final class Mapped implements Iterator<Object> {
    private final Object function;
    private final Iterator<Object> first;
    private final Iterator<Object> others;

    /// @param values the first arguments
    /// @param more the arguments behind them
    public Mapped(Object function, Object values, Object[] more) {
        this.function = function;
        if (more.length == 0) {
            this.first = Iteration.iterator(values);
            this.others = null;
        } else {
            Object[] all = new Object[more.length + 1];
            all[0] = values;
            System.arraycopy(more, 0, all, 1, more.length);
            this.first = null;
            this.others = new Zipped(all, false);
        }
    }

    @Override
    public boolean hasNext() {
        return first != null ? first.hasNext() : others.hasNext();
    }

    @Override
    public Object next() {
        if (first != null) {
            return Operator.call(function, first.next());
        }
        if (!others.hasNext()) {
            throw new NoSuchElementException();
        }
        return Operator.call(function, Iteration.toArray(others.next()));
    }
}
