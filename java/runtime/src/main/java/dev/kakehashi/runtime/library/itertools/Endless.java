package dev.kakehashi.runtime.library.itertools;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;

import java.util.Iterator;

/// `itertools`: iterators that may never end.
@Python("itertools")
public final class Endless {
    private Endless() {}

    /// {@return a start, and then always a step more}
    @Python("count(start=0, step=1)")
    public static Iterator<Object> count(Object start, Object step) {
        return new Count(start, step);
    }

    /// {@return the items of an iterable over and over}
    @Python("cycle(iterable, /)")
    public static Iterator<Object> cycle(Object iterable) {
        return new Cycle(Iteration.of(iterable).iterator());
    }

    /// {@return the same value over and over}
    @Python("repeat(object, times=...)")
    public static Iterator<Object> repeat(Object object) {
        return new Repeat(object, -1);
    }

    /// {@return the same value so many times}
    @Python("repeat(object, times=...)")
    public static Iterator<Object> repeat(Object object, Object times) {
        return new Repeat(object, Math.max(0, Arguments.whole(times)));
    }

    @Python("itertools.count")
    private static final class Count extends Lazy {
        private Object next;
        private final Object step;

        Count(Object start, Object step) {
            this.next = start;
            this.step = step;
        }

        @Override
        Object advance() {
            Object item = next;
            next = Operator.add(next, step);
            return item;
        }

        @Override
        public String toString() {
            boolean plain = step instanceof Long && Equality.equal(step, 1L);
            return "count(" + Repr.of(next) + (plain ? "" : ", " + Repr.of(step)) + ")";
        }
    }

    @Python("itertools.cycle")
    private static final class Cycle extends Lazy {
        private Iterator<?> items;
        private final PyList<Object> seen = new PyList<>();
        private boolean first = true;

        Cycle(Iterator<?> items) {
            this.items = items;
        }

        @Override
        Object advance() {
            if (!items.hasNext()) {
                if (seen.isEmpty()) {
                    return END;
                }
                first = false;
                items = seen.iterator();
            }
            Object item = items.next();
            if (first) {
                seen.add(item);
            }
            return item;
        }
    }

    @Python("itertools.repeat")
    private static final class Repeat extends Lazy {
        private final Object item;
        private long left;

        Repeat(Object item, long times) {
            this.item = item;
            this.left = times;
        }

        @Override
        Object advance() {
            if (left == 0) {
                return END;
            }
            if (left > 0) {
                left--;
            }
            return item;
        }

        @Override
        public String toString() {
            return "repeat(" + Repr.of(item) + (left < 0 ? "" : ", " + left) + ")";
        }
    }
}
