package dev.kakehashi.runtime.library.collections;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Extensible;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.value.PyDict;

/// A dict whose class has something to say of its own. Where it is one of a class of the program,
/// that one is asked first.
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // A mark is itself.
public abstract class DictInstance<K, V> extends PyDict<K, V> implements Extensible {
    /// The program's class says nothing.
    static final Object SILENT = new Object();

    private PyDict<String, Object> dictionary;
    private PyType narrower;
    private boolean asked;

    /// Without entries.
    protected DictInstance() {}

    @Override
    public final PyType type() {
        return narrower == null ? PyType.ofClass(getClass()) : narrower;
    }

    @Override
    public final void setType(PyType type) {
        narrower = type;
    }

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

    /// {@return what the program's class says, or [#SILENT]; while it says it, it asks for what
    /// this class says}
    final Object own(String special, Object... arguments) {
        if (narrower == null || asked) {
            return SILENT;
        }
        asked = true;
        try {
            return ProgramTypes.special(this, special, SILENT, arguments);
        } finally {
            asked = false;
        }
    }

    @Override
    protected Object missing(Object key) {
        Object own = own("__missing__", key);
        return own == SILENT ? super.missing(key) : own;
    }

    /// {@return the repr of the same entries in a plain dict}
    final String plain() {
        PyDict<K, V> plain = new PyDict<>();
        plain.update(this);
        return Repr.of(plain);
    }

    @Override
    public Object __getitem__(Object key) {
        if (narrower != null) {
            return Extensible.super.__getitem__(key);
        }
        return item(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object __setitem__(Object key, Object value) {
        if (narrower != null) {
            return Extensible.super.__setitem__(key, value);
        }
        put((K) key, (V) value);
        return null;
    }

    @Override
    public Object __delitem__(Object key) {
        if (narrower != null) {
            return Extensible.super.__delitem__(key);
        }
        delete(key);
        return null;
    }

    @Override
    public Object __contains__(Object key) {
        if (narrower != null) {
            return Extensible.super.__contains__(key);
        }
        return contains(key);
    }

    @Override
    public Object __iter__() {
        if (narrower != null) {
            return Extensible.super.__iter__();
        }
        return iterator();
    }

    @Override
    public Object __len__() {
        if (narrower != null) {
            return Extensible.super.__len__();
        }
        return (long) size();
    }

    @Override
    public Object __bool__() {
        if (narrower != null) {
            return Extensible.super.__bool__();
        }
        return !isEmpty();
    }

    @Override
    public Object __or__(Object other) {
        if (narrower != null) {
            return Extensible.super.__or__(other);
        }
        if (!(other instanceof PyDict<?, ?>)) {
            return NOT_IMPLEMENTED;
        }
        PyDict<K, V> union = copy();
        union.update(other);
        return union;
    }

    @Override
    public Object __ior__(Object other) {
        if (narrower != null) {
            return Extensible.super.__ior__(other);
        }
        update(other);
        return this;
    }
}
