package dev.kakehashi.runtime.library.itertools;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Arrays;
import java.util.Iterator;

/// `itertools`: iterators that put items together.
@Python("itertools")
@SuppressWarnings("ReferenceEquality")
public final class Chains {
    private static final Object NONE_YET = new Object();

    private Chains() {}

    /// {@return the items of one iterable after the other}
    @Python("chain(*iterables)")
    public static Iterator<Object> chain(Object... iterables) {
        return new Chain(Arrays.asList(iterables).iterator());
    }

    /// {@return the results so far of adding, or of another function}
    @Python("accumulate(iterable, func=None, *, initial=None)")
    public static Iterator<Object> accumulate(Object iterable, Object function, Object initial) {
        PyCallable add = function == null ? null : Arguments.callable(function);
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            private Object total = NONE_YET;

            @Override
            Object advance() {
                if (total == NONE_YET && initial != null) {
                    total = initial;
                } else if (!items.hasNext()) {
                    return END;
                } else {
                    Object item = items.next();
                    if (total == NONE_YET) {
                        total = item;
                    } else {
                        total = add == null ? Operator.add(total, item) : add.call(total, item);
                    }
                }
                return total;
            }
        };
    }

    /// {@return what a function gives for each tuple of arguments}
    @Python("starmap(function, iterable, /)")
    public static Iterator<Object> starmap(Object function, Object iterable) {
        PyCallable called = Arguments.callable(function);
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            @Override
            Object advance() {
                return items.hasNext() ? called.call(Iteration.toArray(items.next()), null) : END;
            }
        };
    }

    /// {@return tuples of the items of all iterables, to the end of the longest}
    @Python("zip_longest(*iterables, fillvalue=None)")
    public static Iterator<Object> zipLongest(Object[] iterables, Object fill) {
        Iterator<?>[] all = new Iterator<?>[iterables.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = Iteration.of(iterables[i]).iterator();
        }
        return new Lazy() {
            @Override
            Object advance() {
                Object[] items = new Object[all.length];
                boolean some = false;
                for (int i = 0; i < all.length; i++) {
                    boolean more = all[i].hasNext();
                    some |= more;
                    items[i] = more ? all[i].next() : fill;
                }
                return some ? PyTuple.of(items) : END;
            }
        };
    }

    /// {@return each item with the one after it}
    @Python("pairwise(iterable, /)")
    public static Iterator<Object> pairwise(Object iterable) {
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            private Object last = NONE_YET;

            @Override
            Object advance() {
                if (last == NONE_YET) {
                    if (!items.hasNext()) {
                        return END;
                    }
                    last = items.next();
                }
                if (!items.hasNext()) {
                    return END;
                }
                Object first = last;
                last = items.next();
                return PyTuple.of(first, last);
            }
        };
    }

    /// {@return tuples of so many items; the last one may be shorter}
    @Python("batched(iterable, n, *, strict=False)")
    public static Iterator<Object> batched(Object iterable, Object n, Object strict) {
        long size = Arguments.whole(n);
        if (size < 1) {
            throw new ValueError("n must be at least one");
        }
        boolean full = Operator.truth(strict);
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            @Override
            Object advance() {
                PyList<Object> batch = new PyList<>();
                while (batch.size() < size && items.hasNext()) {
                    batch.add(items.next());
                }
                if (full && !batch.isEmpty() && batch.size() < size) {
                    throw new ValueError("batched(): incomplete batch");
                }
                return batch.isEmpty() ? END : PyTuple.of(batch.toArray());
            }
        };
    }

    /// `itertools.chain`
    @Python("itertools.chain")
    public static final class Chain extends Lazy {
        private final Iterator<?> iterables;
        private Iterator<?> items;

        /// @param iterables whose items come one after the other
        @Python("chain(*iterables)")
        public Chain(Object... iterables) {
            this(Arrays.asList(iterables).iterator());
        }

        Chain(Iterator<?> iterables) {
            this.iterables = iterables;
        }

        /// {@return the items of each of the iterables that an iterable gives}
        @Python("from_iterable(iterable, /)")
        public static Iterator<Object> fromIterable(Object iterable) {
            return new Chain(Iteration.of(iterable).iterator());
        }

        @Override
        Object advance() {
            while (true) {
                if (items != null && items.hasNext()) {
                    return items.next();
                }
                if (!iterables.hasNext()) {
                    return END;
                }
                items = Iteration.of(iterables.next()).iterator();
            }
        }
    }
}
