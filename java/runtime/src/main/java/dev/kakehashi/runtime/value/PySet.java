package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.KeyError;

/// Python's set, walked in CPython's order. Not safe for several threads.
///
/// @param <E> the items, as far as they are known
@Python("set")
public non-sealed class PySet<E> extends AnySet<E> {
    /// An empty set.
    public PySet() {}

    /// {@return a set of these items: what `{a, b, c}` is}
    @SafeVarargs
    public static <E> PySet<E> of(E... items) {
        PySet<E> set = new PySet<>();
        for (E item : items) {
            set.insert(item);
        }
        return set;
    }

    /// {@return a set of these items as CPython makes it of three or more constants: their order
    /// may differ from that of [#of]}
    @SafeVarargs
    public static <E> PySet<E> ofConstants(E... items) {
        PySet<E> added = new PySet<>();
        for (E item : items) {
            added.insert(item);
        }
        return added.copy();
    }

    /// {@return a set of the items of an iterable: `set(values)`}
    public static <E> PySet<E> from(Object values) {
        PySet<E> set = new PySet<>();
        SetOperations.update(set, values);
        return set;
    }

    @Override
    final AnySet<E> fresh() {
        return new PySet<>();
    }

    /// Adds an item.
    @Python("add(self, object, /)")
    public final void add(E item) {
        insert(item);
    }

    /// Removes an item, if it is there.
    @Python("discard(self, object, /)")
    public final void discard(Object item) {
        discardItem(SetOperations.hashable(item));
    }

    /// Removes an item.
    @Python("remove(self, object, /)")
    public final void remove(Object item) {
        if (!discardItem(SetOperations.hashable(item))) {
            throw new KeyError(item);
        }
    }

    /// {@return some item, which is removed}
    @SuppressWarnings("unchecked")
    @Python("pop(self, /)")
    public final E pop() {
        if (used == 0) {
            throw new KeyError("pop from an empty set");
        }
        return (E) popItem();
    }

    /// Removes everything.
    @Python("clear(self, /)")
    public final void clear() {
        removeAll();
    }

    /// {@return another set of the same items}
    @Python("copy(self, /)")
    public final PySet<E> copy() {
        PySet<E> copy = new PySet<>();
        copy.merge(this);
        return copy;
    }

    /// Adds the items of others.
    @Python("update(self, *others)")
    public final void update(Object... others) {
        for (Object other : others) {
            SetOperations.update(this, other);
        }
    }

    /// Keeps what is in all others too.
    @Python("intersection_update(self, *others)")
    public final void intersectionUpdate(Object... others) {
        become(intersection(others));
    }

    /// Removes what is in others.
    @Python("difference_update(self, *others)")
    public final void differenceUpdate(Object... others) {
        for (Object other : others) {
            SetOperations.remove(this, other);
        }
    }

    /// Removes what is in the other, and adds what is only there.
    @Python("symmetric_difference_update(self, other, /)")
    public final void symmetricDifferenceUpdate(Object other) {
        SetOperations.toggle(this, other);
    }
}
