package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Repr;

import java.util.Iterator;

/// A view of a dict, which shows it as it is whenever one looks.
///
/// @param <E> what it shows
public abstract sealed class DictView<E> implements Iterable<E>
        permits DictKeys, DictValues, DictItems {
    final PyDict<?, ?> dict;

    DictView(PyDict<?, ?> dict) {
        this.dict = dict;
    }

    /// {@return the number of entries}
    public final int size() {
        return dict.size();
    }

    /// {@return the dict behind the view}
    public final PyDict<?, ?> mapping() {
        return dict;
    }

    /// {@return whether a value is among these}
    public abstract boolean contains(Object value);

    /// {@return the items from the last to the first}
    public abstract Iterator<E> reversed();

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    @Override
    public int hashCode() {
        return dict.size();
    }

    @Override
    public String toString() {
        return Repr.of(this);
    }
}
