package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.KeyError;

import java.util.Iterator;
import java.util.function.BiConsumer;

/// Python's dict: keys by Python's hash and equality, in the order in which they came. Not safe for
/// several threads.
///
/// @param <K> the keys, as far as they are known
/// @param <V> the values, as far as they are known
@Python("dict")
public class PyDict<K, V> extends DictTable implements Iterable<K> {
    /// An empty dict.
    public PyDict() {}

    /// {@return a dict of keys and values, one after the other}
    public static <K, V> PyDict<K, V> of(Object... keysAndValues) {
        PyDict<K, V> dict = new PyDict<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.store(keysAndValues[i], keysAndValues[i + 1]);
        }
        return dict;
    }

    /// {@return a dict with each item of an iterable as a key of one value}
    @Python("fromkeys(iterable, value=None, /)")
    public static <K, V> PyDict<K, V> fromKeys(Object keys, V value) {
        PyDict<K, V> dict = new PyDict<>();
        for (Object key : Iteration.of(keys)) {
            dict.store(key, value);
        }
        return dict;
    }

    /// {@return the number of entries}
    public final int size() {
        return size;
    }

    /// {@return whether there is no entry}
    public final boolean isEmpty() {
        return size == 0;
    }

    /// {@return `dict[key]`}
    @SuppressWarnings("unchecked")
    public final V item(Object key) {
        int entry = find(key);
        return entry >= 0 ? (V) values[entry] : (V) missing(key);
    }

    /// {@return what `dict[key]` is where there is no such key}
    protected Object missing(Object key) {
        throw new KeyError(key);
    }

    /// {@return the value of a key, or null}
    @SuppressWarnings("unchecked")
    @Python("get(self, key, default=None, /)")
    public final V get(Object key) {
        int entry = find(key);
        return entry >= 0 ? (V) values[entry] : null;
    }

    /// {@return the value of a key, or another value}
    @SuppressWarnings("unchecked")
    @Python("get(self, key, default=None, /)")
    public final V get(Object key, V otherwise) {
        int entry = find(key);
        return entry >= 0 ? (V) values[entry] : otherwise;
    }

    /// {@return `key in dict`}
    public final boolean contains(Object key) {
        return find(key) >= 0;
    }

    /// Does `dict[key] = value`.
    public final void put(K key, V value) {
        store(key, value);
    }

    /// Does `del dict[key]`.
    public final void delete(Object key) {
        int entry = find(key);
        if (entry < 0) {
            throw new KeyError(key);
        }
        removeEntry(entry);
    }

    /// {@return the value of a key, which is removed}
    @SuppressWarnings("unchecked")
    @Python("pop(self, key, default=..., /)")
    public final V pop(Object key) {
        int entry = size == 0 ? -1 : find(key);
        if (entry < 0) {
            throw new KeyError(key);
        }
        V value = (V) values[entry];
        removeEntry(entry);
        return value;
    }

    /// {@return the value of a key, which is removed, or another value}
    @SuppressWarnings("unchecked")
    @Python("pop(self, key, default=..., /)")
    public final V pop(Object key, V otherwise) {
        int entry = size == 0 ? -1 : find(key);
        if (entry < 0) {
            return otherwise;
        }
        V value = (V) values[entry];
        removeEntry(entry);
        return value;
    }

    /// {@return the last entry, which is removed}
    @Python("popitem(self, /)")
    public final PyTuple popItem() {
        if (size == 0) {
            throw new KeyError("popitem(): dictionary is empty");
        }
        PyTuple last = PyTuple.of(keys[end - 1], values[end - 1]);
        removeEntry(end - 1);
        return last;
    }

    /// {@return the value of a key, which is stored first if there is none}
    @SuppressWarnings("unchecked")
    @Python("setdefault(self, key, default=None, /)")
    public final V setDefault(K key, V value) {
        int entry = find(key);
        if (entry >= 0) {
            return (V) values[entry];
        }
        store(key, value);
        return value;
    }

    /// Stores the entries of a mapping, or pairs.
    @Python("update(self, other=(), /, **kwargs)")
    public final void update(Object other, PyDict<String, ?> named) {
        DictUpdate.update(this, other);
        if (named != null) {
            DictUpdate.update(this, named);
        }
    }

    /// Stores the entries of a mapping, or pairs.
    public final void update(Object other) {
        DictUpdate.update(this, other);
    }

    /// Removes everything.
    @Python("clear(self, /)")
    public final void clear() {
        removeAll();
    }

    /// {@return another dict of the same entries}
    @Python("copy(self, /)")
    public PyDict<K, V> copy() {
        PyDict<K, V> copy = new PyDict<>();
        copy.copyTable(this);
        return copy;
    }

    /// {@return the keys, as they are whenever one looks}
    @Python("keys(self, /)")
    public final DictKeys<K> keys() {
        return new DictKeys<>(this);
    }

    /// {@return the values, as they are whenever one looks}
    @Python("values(self, /)")
    public final DictValues<V> values() {
        return new DictValues<>(this);
    }

    /// {@return the entries as pairs, as they are whenever one looks}
    @Python("items(self, /)")
    public final DictItems items() {
        return new DictItems(this);
    }

    /// Does something with each entry.
    @SuppressWarnings("unchecked")
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        DictIterator walk = new DictIterator(this, false);
        for (int entry = walk.entry(); entry >= 0; entry = walk.entry()) {
            action.accept((K) keys[entry], (V) values[entry]);
        }
    }

    @Override
    public final Iterator<K> iterator() {
        return new DictIterator.Keys<>(this, false);
    }

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    /// Dicts are unhashable for Python; Java's collections get along with this.
    @Override
    public int hashCode() {
        return size;
    }

    @Override
    public String toString() {
        return Repr.of(this);
    }
}
