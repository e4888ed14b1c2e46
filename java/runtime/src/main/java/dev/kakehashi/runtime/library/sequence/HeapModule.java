package dev.kakehashi.runtime.library.sequence;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;

import java.util.Iterator;

/// The module `heapq`: lists whose first item is the smallest. The order of equal items is
/// CPython's.
@Python("heapq")
public final class HeapModule {
    private HeapModule() {}

    @SuppressWarnings("unchecked")
    private static PyList<Object> list(Object heap) {
        if (heap instanceof PyList<?> list) {
            return (PyList<Object>) list;
        }
        throw new TypeError("heap argument must be a list, not " + Repr.typeName(heap));
    }

    private static boolean less(Object a, Object b) {
        return Operator.truth(Operator.lt(a, b));
    }

    /// Brings a list into the order of a heap.
    @Python("heapify(heap, /)")
    public static void heapify(Object heap) {
        PyList<Object> items = list(heap);
        for (int i = items.size() / 2 - 1; i >= 0; i--) {
            sink(items, i);
        }
    }

    /// Adds an item.
    @Python("heappush(heap, item, /)")
    public static void heappush(Object heap, Object item) {
        PyList<Object> items = list(heap);
        items.add(item);
        rise(items, 0, items.size() - 1);
    }

    /// {@return the smallest item, which is removed}
    @Python("heappop(heap, /)")
    public static Object heappop(Object heap) {
        PyList<Object> items = list(heap);
        if (items.isEmpty()) {
            throw new IndexError("index out of range");
        }
        Object last = items.pop();
        if (items.isEmpty()) {
            return last;
        }
        Object first = items.get(0);
        items.set(0, last);
        sink(items, 0);
        return first;
    }

    /// {@return the smallest item, in whose place another one is put}
    @Python("heapreplace(heap, item, /)")
    public static Object heapreplace(Object heap, Object item) {
        PyList<Object> items = list(heap);
        if (items.isEmpty()) {
            throw new IndexError("index out of range");
        }
        Object first = items.get(0);
        items.set(0, item);
        sink(items, 0);
        return first;
    }

    /// {@return the smallest of the items and another one, which is added first}
    @Python("heappushpop(heap, item, /)")
    public static Object heappushpop(Object heap, Object item) {
        PyList<Object> items = list(heap);
        if (items.isEmpty() || !less(items.get(0), item)) {
            return item;
        }
        return heapreplace(items, item);
    }

    private static void rise(PyList<Object> items, int start, int from) {
        Object item = items.get(from);
        int at = from;
        while (at > start) {
            int parent = (at - 1) >> 1;
            Object above = items.get(parent);
            if (!less(item, above)) {
                break;
            }
            items.set(at, above);
            at = parent;
        }
        items.set(at, item);
    }

    /// The smaller child moves up until there is none, then the item finds its place from below:
    /// fewer comparisons.
    private static void sink(PyList<Object> items, int from) {
        int end = items.size();
        Object item = items.get(from);
        int at = from;
        int child = 2 * at + 1;
        while (child < end) {
            int right = child + 1;
            if (right < end && !less(items.get(child), items.get(right))) {
                child = right;
            }
            items.set(at, items.get(child));
            at = child;
            child = 2 * at + 1;
        }
        items.set(at, item);
        rise(items, from, at);
    }

    /// {@return the n smallest items, smallest first}
    @Python("nsmallest(n, iterable, key=None)")
    public static PyList<Object> nsmallest(Object n, Object iterable, Object key) {
        return first(n, iterable, key, false);
    }

    /// {@return the n largest items, largest first}
    @Python("nlargest(n, iterable, key=None)")
    public static PyList<Object> nlargest(Object n, Object iterable, Object key) {
        return first(n, iterable, key, true);
    }

    private static PyList<Object> first(Object n, Object iterable, Object key, boolean largest) {
        PyList<Object> sorted = PyList.from(iterable);
        sorted.sort(key == null ? null : Arguments.callable(key), largest);
        return sorted.copyOf(0, Math.clamp(Arguments.whole(n), 0, sorted.size()));
    }

    /// {@return the items of sorted iterables, sorted; lazy}
    @Python("merge(*iterables, key=None, reverse=False)")
    public static Iterator<Object> merge(Object[] iterables, Object key, Object reverse) {
        PyCallable by = key == null ? null : Arguments.callable(key);
        return new Merge(iterables, by, Operator.truth(reverse));
    }

    /// Takes the first of the heads; the earlier iterable goes first where they are equal.
    @Python("generator")
    private static final class Merge implements Iterator<Object> {
        private final Iterator<?>[] sources;
        private final Object[] heads;
        private final Object[] keys;
        private final PyCallable key;
        private final boolean reverse;
        private boolean started;

        Merge(Object[] iterables, PyCallable key, boolean reverse) {
            sources = new Iterator<?>[iterables.length];
            heads = new Object[iterables.length];
            keys = new Object[iterables.length];
            for (int i = 0; i < sources.length; i++) {
                sources[i] = Iteration.of(iterables[i]).iterator();
            }
            this.key = key;
            this.reverse = reverse;
        }

        private void fetch(int i) {
            if (sources[i].hasNext()) {
                heads[i] = sources[i].next();
                keys[i] = key == null ? heads[i] : key.call(heads[i]);
            } else {
                sources[i] = null;
            }
        }

        private int best() {
            if (!started) {
                started = true;
                for (int i = 0; i < sources.length; i++) {
                    fetch(i);
                }
            }
            int best = -1;
            for (int i = 0; i < sources.length; i++) {
                if (sources[i] != null
                        && (best < 0
                                || (reverse
                                        ? less(keys[best], keys[i])
                                        : less(keys[i], keys[best])))) {
                    best = i;
                }
            }
            return best;
        }

        @Override
        public boolean hasNext() {
            return best() >= 0;
        }

        @Override
        public Object next() {
            int best = best();
            if (best < 0) {
                throw new java.util.NoSuchElementException();
            }
            Object item = heads[best];
            fetch(best);
            return item;
        }
    }
}
