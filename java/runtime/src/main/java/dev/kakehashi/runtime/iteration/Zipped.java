package dev.kakehashi.runtime.iteration;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// `zip`.
@Python("zip")
public final class Zipped implements Iterator<Object> {
    private final Iterator<Object>[] columns;
    private final boolean strict;
    private Object[] next;
    private boolean done;

    /// @param strict whether columns of different lengths are an error
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Zipped(Object[] values, boolean strict) {
        this.columns = new Iterator[values.length];
        this.strict = strict;
        this.done = values.length == 0;
        for (int i = 0; i < values.length; i++) {
            if (!Iteration.isIterable(values[i])) {
                throw new TypeError("'" + Repr.typeName(values[i]) + "' object is not iterable");
            }
            columns[i] = Iteration.iterator(values[i]);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !done) {
            fetch();
        }
        return next != null;
    }

    private void fetch() {
        Object[] row = new Object[columns.length];
        for (int i = 0; i < row.length; i++) {
            if (!columns[i].hasNext()) {
                done = true;
                if (strict) {
                    check(i);
                }
                return;
            }
            row[i] = columns[i].next();
        }
        next = row;
    }

    /// Columns of different lengths: this one has ended.
    private void check(int ended) {
        if (ended > 0) {
            throw unequal(ended, "shorter");
        }
        for (int i = 1; i < columns.length; i++) {
            if (columns[i].hasNext()) {
                throw unequal(i, "longer");
            }
        }
    }

    private static ValueError unequal(int column, String how) {
        String others = column == 1 ? "argument 1" : "arguments 1-" + column;
        return new ValueError("zip() argument " + (column + 1) + " is " + how + " than " + others);
    }

    @Override
    public PyTuple next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object[] row = next;
        next = null;
        return PyTuple.of(row);
    }
}
