package dev.kakehashi.runtime.library.itertools;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.util.Iterator;

/// `itertools`: iterators that leave items out.
@Python("itertools")
public final class Filters {
    private static final String RULE = " must be None or an integer: 0 <= x <= sys.maxsize.";
    private static final String INDICES = "Indices for islice()" + RULE;
    private static final String STOP = "Stop argument for islice()" + RULE;

    private Filters() {}

    /// {@return the items whose selector is true}
    @Python("compress(data, selectors)")
    public static Iterator<Object> compress(Object data, Object selectors) {
        Iterator<?> items = Iteration.of(data).iterator();
        Iterator<?> marks = Iteration.of(selectors).iterator();
        return new Lazy() {
            @Override
            Object advance() {
                while (items.hasNext()) {
                    Object item = items.next();
                    if (!marks.hasNext()) {
                        return END;
                    }
                    if (Operator.truth(marks.next())) {
                        return item;
                    }
                }
                return END;
            }
        };
    }

    /// {@return the items from the first that a predicate denies}
    @Python("dropwhile(predicate, iterable, /)")
    public static Iterator<Object> dropwhile(Object predicate, Object iterable) {
        PyCallable test = Arguments.callable(predicate);
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            private boolean started;

            @Override
            Object advance() {
                while (items.hasNext()) {
                    Object item = items.next();
                    if (started || !Operator.truth(test.call(item))) {
                        started = true;
                        return item;
                    }
                }
                return END;
            }
        };
    }

    /// {@return the items up to the first that a predicate denies}
    @Python("takewhile(predicate, iterable, /)")
    public static Iterator<Object> takewhile(Object predicate, Object iterable) {
        PyCallable test = Arguments.callable(predicate);
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            private boolean ended;

            @Override
            Object advance() {
                if (!ended && items.hasNext()) {
                    Object item = items.next();
                    if (Operator.truth(test.call(item))) {
                        return item;
                    }
                    ended = true;
                }
                return END;
            }
        };
    }

    /// {@return the items that a predicate denies, or the false ones where it is None}
    @Python("filterfalse(predicate, iterable, /)")
    public static Iterator<Object> filterfalse(Object predicate, Object iterable) {
        PyCallable test = predicate == null ? null : Arguments.callable(predicate);
        Iterator<?> items = Iteration.of(iterable).iterator();
        return new Lazy() {
            @Override
            Object advance() {
                while (items.hasNext()) {
                    Object item = items.next();
                    if (!Operator.truth(test == null ? item : test.call(item))) {
                        return item;
                    }
                }
                return END;
            }
        };
    }

    /// {@return the items before an index}
    @Python("islice(iterable, start_or_stop, stop=..., step=None, /)")
    public static Iterator<Object> islice(Object iterable, Object stop) {
        return islice(iterable, null, stop, null);
    }

    /// {@return the items of a slice}
    @Python("islice(iterable, start_or_stop, stop=..., step=None, /)")
    public static Iterator<Object> islice(Object iterable, Object start, Object stop, Object step) {
        long from = start == null ? 0 : index(start, INDICES);
        long to = stop == null ? Long.MAX_VALUE : index(stop, start == null ? STOP : INDICES);
        long by =
                step == null
                        ? 1
                        : index(step, "Step for islice() must be a positive integer or None.");
        if (by < 1) {
            throw new ValueError("Step for islice() must be a positive integer or None.");
        }
        return new Slice(Iteration.of(iterable).iterator(), from, to, by);
    }

    private static long index(Object value, String message) {
        if (!Arguments.isInteger(value) || Arguments.big(value).signum() < 0) {
            throw new ValueError(message);
        }
        return Arguments.whole(value);
    }

    @Python("itertools.islice")
    private static final class Slice extends Lazy {
        private final Iterator<?> items;
        private final long stop;
        private final long step;
        private long at;
        private long wanted;

        Slice(Iterator<?> items, long start, long stop, long step) {
            this.items = items;
            this.wanted = start;
            this.stop = stop;
            this.step = step;
        }

        @Override
        Object advance() {
            long until = Math.min(wanted, stop);
            while (at < until && items.hasNext()) {
                items.next();
                at++;
            }
            if (wanted >= stop || at < wanted || !items.hasNext()) {
                return END;
            }
            at++;
            wanted = wanted > stop - step ? stop : wanted + step;
            return items.next();
        }
    }
}
