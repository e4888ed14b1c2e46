package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Iteration;

import java.util.Iterator;

/// Union, intersection and difference in the steps of CPython, on which the order of the results
/// depends.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class SetOperations {
    private SetOperations() {}

    static AnySet<?> asSet(Object values) {
        if (values instanceof AnySet<?> set) {
            return set;
        }
        PySet<Object> made = new PySet<>();
        update(made, values);
        return made;
    }

    static void update(AnySet<?> target, Object values) {
        if (values instanceof AnySet<?> set) {
            target.merge(set);
            return;
        }
        if (values instanceof PyDict<?, ?> dict) {
            target.prepare(dict.size());
        }
        for (Object value : Iteration.of(values)) {
            target.insert(value);
        }
    }

    static <E> AnySet<E> intersection(AnySet<E> one, Object other) {
        AnySet<E> result = one.fresh();
        if (one == other) {
            result.merge(one);
            return result;
        }
        Iterable<?> walked = Iteration.of(other);
        AnySet<?> searched = one;
        if (other instanceof AnySet<?> set) {
            walked = set.size() > one.size() ? one : set;
            searched = set.size() > one.size() ? set : one;
        }
        for (Object item : walked) {
            if (searched.find(item) >= 0) {
                result.insert(item);
            }
        }
        return result;
    }

    static <E> AnySet<E> difference(AnySet<E> one, Object other) {
        AnySet<E> result = one.fresh();
        int size =
                other instanceof AnySet<?> set
                        ? set.size()
                        : other instanceof PyDict<?, ?> dict ? dict.size() : -1;
        if (size < 0 || one.size() >> 2 > size) {
            result.merge(one);
            remove(result, other);
            return result;
        }
        for (Object item : one) {
            boolean there =
                    other instanceof AnySet<?> set
                            ? set.find(item) >= 0
                            : ((PyDict<?, ?>) other).contains(item);
            if (!there) {
                result.insert(item);
            }
        }
        return result;
    }

    static void remove(AnySet<?> target, Object others) {
        if (target == others) {
            target.removeAll();
            return;
        }
        for (Object item : Iteration.of(others)) {
            target.discardItem(item);
        }
        target.sweep();
    }

    static void toggle(AnySet<?> target, Object others) {
        if (target == others) {
            target.removeAll();
            return;
        }
        Iterable<?> walked = others instanceof PyDict<?, ?> dict ? dict : asSet(others);
        for (Iterator<?> items = walked.iterator(); items.hasNext(); ) {
            Object item = items.next();
            if (!target.discardItem(item)) {
                target.insert(item);
            }
        }
    }

    /// {@return a value as one looks it up: a set, which has no hash, as a frozen set}
    static Object hashable(Object value) {
        return value instanceof PySet<?> set ? PyFrozenSet.from(set) : value;
    }
}
