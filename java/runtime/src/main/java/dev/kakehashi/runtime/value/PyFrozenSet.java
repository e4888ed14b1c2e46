package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;

/// Python's frozenset, walked in CPython's order. As safe for several threads as its items.
///
/// @param <E> the items, as far as they are known
@Python("frozenset")
public non-sealed class PyFrozenSet<E> extends AnySet<E> {
    private long hash;

    /// An empty frozen set.
    public PyFrozenSet() {}

    /// @param values an iterable with the items
    @SuppressWarnings("this-escape") // Nothing is added to what a subclass has.
    protected PyFrozenSet(Object values) {
        SetOperations.update(this, values);
    }

    /// {@return a frozen set of these items}
    @SafeVarargs
    public static <E> PyFrozenSet<E> of(E... items) {
        PyFrozenSet<E> set = new PyFrozenSet<>();
        for (E item : items) {
            set.insert(item);
        }
        return set;
    }

    /// {@return a frozen set of the items of an iterable: `frozenset(values)`}
    @SuppressWarnings("unchecked")
    public static <E> PyFrozenSet<E> from(Object values) {
        if (values instanceof PyFrozenSet<?> set && set.getClass() == PyFrozenSet.class) {
            return (PyFrozenSet<E>) set;
        }
        PyFrozenSet<E> set = new PyFrozenSet<>();
        SetOperations.update(set, values);
        return set;
    }

    @Override
    final AnySet<E> fresh() {
        return new PyFrozenSet<>();
    }

    /// {@return itself}
    @Python("copy(self, /)")
    public final PyFrozenSet<E> copy() {
        return this;
    }

    /// {@return Python's hash}
    public final long pythonHash() {
        if (hash == 0) {
            long mixed = 0;
            for (int place = next(0); place >= 0; place = next(place + 1)) {
                mixed ^= shuffle(hashAt(place));
            }
            mixed ^= (used + 1L) * 1927868237L;
            mixed ^= (mixed >>> 11) ^ (mixed >>> 25);
            mixed = mixed * 69069 + 907133923;
            hash = mixed == -1 ? 590923713 : mixed;
        }
        return hash;
    }

    private static long shuffle(long bits) {
        return ((bits ^ 89869747L) ^ (bits << 16)) * 3644798167L;
    }

    @Override
    public int hashCode() {
        return Equality.javaHash(this);
    }

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }
}
