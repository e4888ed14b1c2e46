package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Arrays;
import java.util.Iterator;

/// Python's tuple. Immutable, and as safe for several threads as its items.
@Python("tuple")
public class PyTuple implements Iterable<Object> {
    /// The tuple of nothing.
    public static final PyTuple EMPTY = new PyTuple(new Object[0]);

    private final Object[] items;
    private long hash;

    /// @param items the items, which now belong to the tuple
    protected PyTuple(Object[] items) {
        this.items = items;
    }

    /// {@return a tuple of these items, which now belong to it}
    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(items);
    }

    /// {@return a tuple with the items of an iterable: `tuple(values)`}
    public static PyTuple from(Object values) {
        if (values instanceof PyTuple tuple && tuple.getClass() == PyTuple.class) {
            return tuple;
        }
        return of(Iteration.toArray(values));
    }

    /// {@return the number of items}
    public final int size() {
        return items.length;
    }

    /// {@return whether there is no item}
    public final boolean isEmpty() {
        return items.length == 0;
    }

    /// {@return `tuple[index]`}
    public final Object get(long index) {
        long i = index < 0 ? index + items.length : index;
        if (i < 0 || i >= items.length) {
            throw new IndexError("tuple index out of range");
        }
        return items[(int) i];
    }

    /// {@return the items from an index to before another; no negative ones}
    public final PyTuple copyOf(int from, int to) {
        return of(Arrays.copyOfRange(items, from, to));
    }

    /// {@return the items in a new Java array}
    public final Object[] toArray() {
        return items.clone();
    }

    /// {@return the index of the first equal item}
    @Python("index(self, value, start=0, stop=9223372036854775807, /)")
    public final long index(Object value, long start, long stop) {
        int to = bound(stop);
        for (int i = bound(start); i < to; i++) {
            if (Equality.sameOrEqual(items[i], value)) {
                return i;
            }
        }
        throw new ValueError("tuple.index(x): x not in tuple");
    }

    private int bound(long index) {
        return (int)
                (index < 0 ? Math.max(0, index + items.length) : Math.min(index, items.length));
    }

    /// {@return how many items are equal to a value}
    @Python("count(self, value, /)")
    public final long count(Object value) {
        long found = 0;
        for (Object item : items) {
            if (Equality.sameOrEqual(item, value)) {
                found++;
            }
        }
        return found;
    }

    /// {@return `value in tuple`}
    public final boolean contains(Object value) {
        for (Object item : items) {
            if (Equality.sameOrEqual(item, value)) {
                return true;
            }
        }
        return false;
    }

    /// {@return Python's hash}
    public final long pythonHash() {
        if (hash == 0) {
            hash = Equality.hashOfItems(items);
        }
        return hash;
    }

    @Override
    public final Iterator<Object> iterator() {
        return new ArrayIterator(items);
    }

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Equality.javaHash(this);
    }

    @Override
    public String toString() {
        return Repr.of(this);
    }
}
