package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Walks over the entries of a dict, and sees when its keys change meanwhile.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
class DictIterator {
    final PyDict<?, ?> dict;
    private final boolean backwards;
    private int next;
    private int size;
    private int changes;
    private int left;

    DictIterator(PyDict<?, ?> dict, boolean backwards) {
        this.dict = dict;
        this.backwards = backwards;
        this.next = backwards ? dict.end - 1 : 0;
        this.size = dict.size;
        this.changes = dict.changes;
        this.left = size;
    }

    /// {@return whether there is an entry left}
    public boolean hasNext() {
        if (size < 0) {
            return false;
        }
        if (size != dict.size) {
            size = -2;
            throw new RuntimeError("dictionary changed size during iteration");
        }
        if (left > 0 && changes != dict.changes) {
            size = -2;
            throw new RuntimeError("dictionary keys changed during iteration");
        }
        if (left == 0) {
            size = -1;
            return false;
        }
        return true;
    }

    /// {@return the number of the next entry, or -1 at the end}
    final int entry() {
        if (!hasNext()) {
            return -1;
        }
        left--;
        int step = backwards ? -1 : 1;
        while (dict.keys[next] == DictTable.REMOVED) {
            next += step;
        }
        int found = next;
        next += step;
        return found;
    }

    final int required() {
        int entry = entry();
        if (entry < 0) {
            throw new NoSuchElementException();
        }
        return entry;
    }

    /// Gives keys.
    @Python("dict_keyiterator")
    static final class Keys<K> extends DictIterator implements Iterator<K> {
        Keys(PyDict<?, ?> dict, boolean backwards) {
            super(dict, backwards);
        }

        @Override
        @SuppressWarnings("unchecked")
        public K next() {
            return (K) dict.keys[required()];
        }
    }

    /// Gives values.
    @Python("dict_valueiterator")
    static final class Values<V> extends DictIterator implements Iterator<V> {
        Values(PyDict<?, ?> dict, boolean backwards) {
            super(dict, backwards);
        }

        @Override
        @SuppressWarnings("unchecked")
        public V next() {
            return (V) dict.values[required()];
        }
    }

    /// Gives pairs.
    @Python("dict_itemiterator")
    static final class Items extends DictIterator implements Iterator<PyTuple> {
        Items(PyDict<?, ?> dict, boolean backwards) {
            super(dict, backwards);
        }

        @Override
        public PyTuple next() {
            int entry = required();
            return PyTuple.of(dict.keys[entry], dict.values[entry]);
        }
    }
}
