package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.iteration.Enumerated;
import dev.kakehashi.runtime.iteration.Filtered;
import dev.kakehashi.runtime.iteration.Mapped;
import dev.kakehashi.runtime.iteration.Reversal;
import dev.kakehashi.runtime.iteration.Sentinel;
import dev.kakehashi.runtime.iteration.Zipped;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.ReversedList;

import java.util.Iterator;

/// Builtin functions of sequences and iterators.
@Python("builtins")
public abstract class SequenceBuiltins extends ReductionBuiltins {
    SequenceBuiltins() {}

    /// {@return `len(value)`}
    @Python("len(obj, /)")
    public static long len(Object value) {
        return Length.of(value);
    }

    /// {@return `len(text)`}
    @Python("len(obj, /)")
    public static long len(String text) {
        return Str.length(text);
    }

    /// {@return `len(list)`}
    @Python("len(obj, /)")
    public static long len(PyList<?> list) {
        return list instanceof Instance ? Length.of(list) : list.size();
    }

    /// {@return `range(stop)`}
    @Python("range(start, stop=..., step=..., /)")
    public static PyRange range(long stop) {
        return new PyRange(0, stop, 1);
    }

    /// {@return `range(start, stop)`}
    @Python("range(start, stop=..., step=..., /)")
    public static PyRange range(long start, long stop) {
        return new PyRange(start, stop, 1);
    }

    /// {@return `range(start, stop, step)`}
    @Python("range(start, stop=..., step=..., /)")
    public static PyRange range(long start, long stop, long step) {
        return new PyRange(start, stop, step);
    }

    /// {@return `range(stop)`}
    @Python("range(start, stop=..., step=..., /)")
    public static PyRange range(Object stop) {
        return new PyRange(0, Int.longIndex(stop), 1);
    }

    /// {@return `range(start, stop)`}
    @Python("range(start, stop=..., step=..., /)")
    public static PyRange range(Object start, Object stop) {
        return new PyRange(Int.longIndex(start), Int.longIndex(stop), 1);
    }

    /// {@return `range(start, stop, step)`}
    @Python("range(start, stop=..., step=..., /)")
    public static PyRange range(Object start, Object stop, Object step) {
        return new PyRange(Int.longIndex(start), Int.longIndex(stop), Int.longIndex(step));
    }

    /// {@return `slice(stop)`}
    @Python("slice(start, stop=..., step=..., /)")
    public static PySlice slice(Object stop) {
        return new PySlice(null, stop, null);
    }

    /// {@return `slice(start, stop)`}
    @Python("slice(start, stop=..., step=..., /)")
    public static PySlice slice(Object start, Object stop) {
        return new PySlice(start, stop, null);
    }

    /// {@return `slice(start, stop, step)`}
    @Python("slice(start, stop=..., step=..., /)")
    public static PySlice slice(Object start, Object stop, Object step) {
        return new PySlice(start, stop, step);
    }

    /// {@return `iter(values)`}
    @Python("iter(object, sentinel=..., /)")
    public static Object iter(Object values) {
        return values instanceof Instance instance
                ? Iteration.checked(instance.__iter__())
                : Iteration.iterator(values);
    }

    /// {@return what a function gives, until it gives this}
    @Python("iter(object, sentinel=..., /)")
    public static Object iter(Object function, Object last) {
        return new Sentinel(function, last);
    }

    /// {@return `next(iterator)`}
    @Python("next(iterator, default=..., /)")
    public static Object next(Object iterator) {
        return Iteration.next(iterator);
    }

    /// {@return `next(iterator, otherwise)`}
    @Python("next(iterator, default=..., /)")
    public static Object next(Object iterator, Object otherwise) {
        if (iterator instanceof Iterator<?> items && !(iterator instanceof Generator)) {
            return items.hasNext() ? items.next() : otherwise;
        }
        try {
            return Iteration.next(iterator);
        } catch (dev.kakehashi.runtime.error.StopIteration end) {
            return otherwise;
        }
    }

    /// {@return `enumerate(values, start)`}
    @Python("enumerate(iterable, start=0)")
    public static Iterator<Object> enumerate(Object values, Object start) {
        return new Enumerated(Iteration.iterator(values), Int.index(start));
    }

    /// {@return `zip(values, strict=…)`}
    @Python("zip(*iterables, strict=False)")
    public static Iterator<Object> zip(Object[] values, boolean strict) {
        return new Zipped(values, strict);
    }

    /// {@return `map(function, values, …)`}
    @Python("map(func, iterable, /, *iterables)")
    public static Iterator<Object> map(Object function, Object values, Object[] others) {
        return new Mapped(function, values, others);
    }

    /// {@return `filter(function, values)`}
    @Python("filter(function, iterable, /)")
    public static Iterator<Object> filter(Object function, Object values) {
        return new Filtered(function, Iteration.iterator(values));
    }

    /// {@return `reversed(values)`}
    @Python("reversed(sequence, /)")
    public static Object reversed(Object values) {
        return Reversal.of(values);
    }

    /// {@return `reversed(values)`}
    @Python("reversed(sequence, /)")
    public static <E> Iterator<E> reversed(PyList<E> values) {
        return new ReversedList<>(values);
    }

    /// {@return `sorted(values, key=…, reverse=…)`}
    @Python("sorted(iterable, /, *, key=None, reverse=False)")
    public static PyList<Object> sorted(Object values, Object key, Object reverse) {
        PyList<Object> list = PyList.from(values);
        list.sort(Callables.orNull(key), Operator.truth(reverse));
        return list;
    }

    /// {@return `sorted(values)`}
    @Python("sorted(iterable, /, *, key=None, reverse=False)")
    public static <E> PyList<E> sorted(PyList<E> values) {
        PyList<E> list = PyList.from(values);
        list.sort();
        return list;
    }

    /// {@return `globals()`, which is refused}
    @Python("globals()")
    @SuppressWarnings("DoNotCallSuggester") // Emitted code calls it: the program asked for it.
    public static Object globals() {
        throw new TypeError(
                "globals() is not supported: the names of a module are fields of a Java class; "
                        + "keep what is looked up by name in a dict");
    }
}
