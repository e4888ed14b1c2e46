package dev.kakehashi.runtime.library.collections;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

/// Python's `collections.defaultdict`: a dict that makes the values of the keys it has not.
///
/// @param <K> the keys, as far as they are known
/// @param <V> the values, as far as they are known
@Python("collections.defaultdict")
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // A mark is itself.
public class DefaultDict<K, V> extends DictInstance<K, V> implements Instance {
    private Object factory;

    /// An empty one.
    ///
    /// @param factory what makes a value; or null, and then there is none
    public DefaultDict(Object factory) {
        if (factory != null && !(factory instanceof PyCallable)) {
            throw new TypeError("first argument must be callable or None");
        }
        this.factory = factory;
    }

    /// One with entries from the start.
    ///
    /// @param factory what makes a value; or null, and then there is none
    /// @param entries a mapping or pairs
    /// @param named more entries, or null
    @Python("defaultdict(default_factory=None, entries=(), /, **kwargs)")
    @SuppressWarnings("this-escape")
    public DefaultDict(Object factory, Object entries, PyDict<String, ?> named) {
        this(factory);
        update(entries, named);
    }

    /// {@return what makes the values, or null}
    @Python("default_factory")
    public final Object defaultFactory() {
        return factory;
    }

    /// Sets what makes the values.
    public final void setDefaultFactory(Object value) {
        factory = value;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Object missing(Object key) {
        Object own = own("__missing__", key);
        if (own != SILENT) {
            return own;
        }
        if (factory == null) {
            throw new KeyError(key);
        }
        Object value = ((PyCallable) factory).call();
        put((K) key, (V) value);
        return value;
    }

    @Override
    public PyDict<K, V> copy() {
        DefaultDict<K, V> copy = new DefaultDict<>(factory);
        copy.update(this);
        return copy;
    }

    @Override
    public Object __repr__() {
        Object own = own("__repr__");
        if (own != SILENT) {
            return own;
        }
        return type().name() + "(" + Repr.of(factory) + ", " + plain() + ")";
    }
}
