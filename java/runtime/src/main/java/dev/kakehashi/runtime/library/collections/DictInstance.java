package dev.kakehashi.runtime.library.collections;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.value.PyDict;

/// A dict whose class has something to say of its own.
@SuppressWarnings("MemberName")
public abstract class DictInstance<K, V> extends PyDict<K, V> implements Instance {
    private PyDict<String, Object> dictionary;

    /// Without entries.
    protected DictInstance() {}

    @Override
    public final PyDict<String, Object> dictionary() {
        if (dictionary == null) {
            dictionary = new PyDict<>();
        }
        return dictionary;
    }

    @Override
    public final boolean hasDictionary() {
        return dictionary != null;
    }

    /// {@return the repr of the same entries in a plain dict}
    final String plain() {
        PyDict<K, V> plain = new PyDict<>();
        plain.update(this);
        return Repr.of(plain);
    }

    @Override
    public Object __getitem__(Object key) {
        return item(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object __setitem__(Object key, Object value) {
        put((K) key, (V) value);
        return null;
    }

    @Override
    public Object __delitem__(Object key) {
        delete(key);
        return null;
    }

    @Override
    public Object __contains__(Object key) {
        return contains(key);
    }

    @Override
    public Object __iter__() {
        return iterator();
    }

    @Override
    public Object __len__() {
        return (long) size();
    }

    @Override
    public Object __bool__() {
        return !isEmpty();
    }

    @Override
    public Object __or__(Object other) {
        if (!(other instanceof PyDict<?, ?>)) {
            return NOT_IMPLEMENTED;
        }
        PyDict<K, V> union = copy();
        union.update(other);
        return union;
    }

    @Override
    public Object __ior__(Object other) {
        update(other);
        return this;
    }
}
