package dev.kakehashi.runtime.library.collections;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Python's `collections.deque`: fast at both ends, and of a bounded length where one asks for it.
/// Not safe for several threads.
///
/// @param <E> the items, as far as they are known
@Python("collections.deque")
public class Deque<E> extends DequeOperators implements Iterable<E> {
    private static final long UNBOUND = -1;
    private final long bound;

    /// An empty deque without a bound.
    @Python("deque(iterable=(), maxlen=None)")
    public Deque() {
        bound = UNBOUND;
    }

    /// A deque of the items of an iterable, without a bound.
    @Python("deque(iterable=(), maxlen=None)")
    public Deque(Object items) {
        this(items, null);
    }

    /// A deque of the last items of an iterable, and never more.
    ///
    /// @param items an iterable
    /// @param maxlen the most items, or null
    @Python("deque(iterable=(), maxlen=None)")
    @SuppressWarnings("this-escape")
    public Deque(Object items, Object maxlen) {
        bound = maxlen == null ? UNBOUND : Arguments.whole(maxlen);
        if (maxlen != null && bound < 0) {
            throw new ValueError("maxlen must be non-negative");
        }
        extend(items);
    }

    /// {@return the most items, or null}
    @Python("maxlen")
    public final Long maxlen() {
        return bound == UNBOUND ? null : (Long) bound;
    }

    @Override
    final long bound() {
        return bound;
    }

    /// {@return the number of items}
    public final int size() {
        return size;
    }

    /// {@return whether there is no item}
    public final boolean isEmpty() {
        return size == 0;
    }

    /// {@return `deque[index]`}
    @SuppressWarnings("unchecked")
    public final E get(long index) {
        return (E) at(checked(index));
    }

    /// Does `deque[index] = item`.
    public final void set(long index, E item) {
        put(checked(index), item);
    }

    /// Adds an item at the right end.
    @Python("append(self, item, /)")
    public final void append(E item) {
        if (size == bound) {
            if (bound == 0) {
                return;
            }
            removeFirst();
        }
        addLast(item);
    }

    /// Adds an item at the left end.
    @Python("appendleft(self, item, /)")
    public final void appendleft(E item) {
        if (size == bound) {
            if (bound == 0) {
                return;
            }
            removeLast();
        }
        addFirst(item);
    }

    /// {@return the right item, which is removed}
    @Python("pop(self)")
    @SuppressWarnings("unchecked")
    public final E pop() {
        if (size == 0) {
            throw new IndexError("pop from an empty deque");
        }
        return (E) removeLast();
    }

    /// {@return the left item, which is removed}
    @Python("popleft(self)")
    @SuppressWarnings("unchecked")
    public final E popleft() {
        if (size == 0) {
            throw new IndexError("pop from an empty deque");
        }
        return (E) removeFirst();
    }

    /// Adds the items of an iterable at the right end.
    @Python("extend(self, iterable, /)")
    @SuppressWarnings("unchecked")
    public final void extend(Object iterable) {
        for (Object item :
                iterable == this ? java.util.Arrays.asList(toArray()) : Iteration.of(iterable)) {
            append((E) item);
        }
    }

    /// Adds the items of an iterable at the left end, one after the other.
    @Python("extendleft(self, iterable, /)")
    @SuppressWarnings("unchecked")
    public final void extendleft(Object iterable) {
        for (Object item :
                iterable == this ? java.util.Arrays.asList(toArray()) : Iteration.of(iterable)) {
            appendleft((E) item);
        }
    }

    /// Moves so many items from the right end to the left one.
    @Python("rotate(self, n=1, /)")
    public final void rotate(long n) {
        if (size > 1) {
            long right = Math.floorMod(n, (long) size);
            if (right <= size / 2) {
                for (long i = 0; i < right; i++) {
                    addFirst(removeLast());
                }
            } else {
                for (long i = right; i < size; i++) {
                    addLast(removeFirst());
                }
            }
        }
    }

    /// Removes everything.
    @Python("clear(self)")
    public final void clear() {
        removeAll();
    }

    /// {@return another deque of the same items}
    @Python("copy(self)")
    public final Deque<E> copy() {
        return new Deque<>(this, maxlen());
    }

    /// {@return how many items are equal to a value}
    @Python("count(self, value, /)")
    public final long count(Object value) {
        long found = 0;
        for (int i = 0; i < size; i++) {
            found += Equality.sameOrEqual(at(i), value) ? 1 : 0;
        }
        return found;
    }

    /// {@return the index of the first equal item}
    @Python("index(self, value, start=0, stop=9223372036854775807, /)")
    public final long index(Object value, long start, long stop) {
        long from = start < 0 ? Math.max(0, start + size) : start;
        long to = stop < 0 ? stop + size : Math.min(stop, size);
        for (long i = from; i < to; i++) {
            if (Equality.sameOrEqual(at((int) i), value)) {
                return i;
            }
        }
        throw new ValueError(Repr.of(value) + " is not in deque");
    }

    /// Inserts an item; indices beyond the ends are the ends.
    @Python("insert(self, index, value, /)")
    public final void insert(long index, E value) {
        if (size == bound) {
            throw new IndexError("deque already at its maximum size");
        }
        insertAt((int) (index < 0 ? Math.max(0, index + size) : Math.min(index, size)), value);
    }

    /// Removes the first equal item.
    @Python("remove(self, value, /)")
    public final void remove(Object value) {
        for (int i = 0; i < size; i++) {
            if (Equality.sameOrEqual(at(i), value)) {
                removeAt(i);
                return;
            }
        }
        throw new ValueError(Repr.of(value) + " is not in deque");
    }

    /// Turns the order around.
    @Python("reverse(self)")
    public final void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            Object item = at(i);
            put(i, at(j));
            put(j, item);
        }
    }

    /// {@return whether an item is equal to a value}
    public final boolean contains(Object value) {
        return count(value) > 0;
    }

    @Override
    public final Iterator<E> iterator() {
        return new Walk<>(this, false);
    }

    final Iterator<E> backwards() {
        return new Walk<>(this, true);
    }

    /// Walks over a deque that must not change meanwhile.
    @Python("_collections._deque_iterator")
    private static final class Walk<E> implements Iterator<E> {
        private final Deque<E> deque;
        private final boolean backwards;
        private final int changes;
        private int done;

        Walk(Deque<E> deque, boolean backwards) {
            this.deque = deque;
            this.backwards = backwards;
            this.changes = deque.changes;
        }

        @Override
        public boolean hasNext() {
            if (changes != deque.changes) {
                throw new RuntimeError("deque mutated during iteration");
            }
            return done < deque.size;
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int index = backwards ? deque.size - 1 - done : done;
            done++;
            return deque.get(index);
        }
    }
}
