package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;

import java.util.Iterator;

/// What sets and frozen sets have in common.
///
/// @param <E> the items, as far as they are known
public abstract sealed class AnySet<E> extends SetTable implements Iterable<E>
        permits PySet, PyFrozenSet {
    AnySet() {}

    /// {@return an empty set of the same type}
    abstract AnySet<E> fresh();

    /// {@return the number of items}
    public final int size() {
        return used;
    }

    /// {@return whether there is no item}
    public final boolean isEmpty() {
        return used == 0;
    }

    /// {@return `value in set`; a set is looked up as the frozen set of its items}
    public final boolean contains(Object value) {
        return find(SetOperations.hashable(value)) >= 0;
    }

    /// {@return a set of the items of this and of others}
    @Python("union(self, *others)")
    public final AnySet<E> union(Object... others) {
        AnySet<E> result = fresh();
        result.merge(this);
        for (Object other : others) {
            SetOperations.update(result, other);
        }
        return result;
    }

    /// {@return a set of the items that are in this and in all others}
    @Python("intersection(self, *others)")
    public final AnySet<E> intersection(Object... others) {
        AnySet<E> result = this;
        for (Object other : others) {
            result = SetOperations.intersection(result, other);
        }
        return others.length == 0 ? union() : result;
    }

    /// {@return a set of the items that are in this and in no other}
    @Python("difference(self, *others)")
    public final AnySet<E> difference(Object... others) {
        if (others.length == 0) {
            return union();
        }
        AnySet<E> result = SetOperations.difference(this, others[0]);
        for (int i = 1; i < others.length; i++) {
            SetOperations.remove(result, others[i]);
        }
        return result;
    }

    /// {@return a set of the items that are in one of both}
    @Python("symmetric_difference(self, other, /)")
    public final AnySet<E> symmetricDifference(Object other) {
        AnySet<E> result = fresh();
        SetOperations.update(result, other);
        SetOperations.toggle(result, this);
        return result;
    }

    /// {@return whether all items are in another iterable too}
    @Python("issubset(self, other, /)")
    public final boolean isSubset(Object other) {
        AnySet<?> among = SetOperations.asSet(other);
        if (size() > among.size()) {
            return false;
        }
        for (Object item : this) {
            if (among.find(item) < 0) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether all items of another iterable are in this too}
    @Python("issuperset(self, other, /)")
    public final boolean isSuperset(Object other) {
        for (Object item : Iteration.of(other)) {
            if (find(item) < 0) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether no item is in another iterable too}
    @Python("isdisjoint(self, other, /)")
    public final boolean isDisjoint(Object other) {
        for (Object item : Iteration.of(other)) {
            if (find(item) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final Iterator<E> iterator() {
        return new SetIterator<>(this);
    }

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    @Override
    public int hashCode() {
        return used;
    }

    @Override
    public String toString() {
        return Repr.of(this);
    }
}
