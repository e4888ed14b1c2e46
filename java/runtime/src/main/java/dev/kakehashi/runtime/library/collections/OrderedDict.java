package dev.kakehashi.runtime.library.collections;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// Python's `collections.OrderedDict`: a dict whose order counts when two are compared, and can be
/// changed.
///
/// @param <K> the keys, as far as they are known
/// @param <V> the values, as far as they are known
@Python("collections.OrderedDict")
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // A mark is itself.
public class OrderedDict<K, V> extends DictInstance<K, V> {
    /// An empty one.
    public OrderedDict() {}

    /// One with entries from the start.
    ///
    /// @param entries a mapping or pairs
    /// @param named more entries, or null
    @Python("OrderedDict(entries=(), /, **kwargs)")
    @SuppressWarnings("this-escape")
    public OrderedDict(Object entries, PyDict<String, ?> named) {
        update(entries, named);
    }

    /// Moves a key to the end, or to the start.
    @Python("move_to_end(self, key, last=True)")
    @SuppressWarnings("unchecked")
    public final void moveToEnd(Object key, boolean last) {
        if (!contains(key)) {
            throw new KeyError(key);
        }
        V value = pop(key);
        if (last) {
            put((K) key, value);
            return;
        }
        PyDict<K, V> others = super.copy();
        clear();
        put((K) key, value);
        update(others);
    }

    /// {@return the last entry, or the first one, which is removed}
    @Python("popitem(self, last=True)")
    public final PyTuple popItem(boolean last) {
        if (isEmpty()) {
            throw new KeyError("dictionary is empty");
        }
        if (last) {
            return popItem();
        }
        K first = iterator().next();
        return PyTuple.of(first, pop(first));
    }

    @Override
    public OrderedDict<K, V> copy() {
        OrderedDict<K, V> copy = new OrderedDict<>();
        copy.update(this);
        return copy;
    }

    @Override
    public Object __eq__(Object other) {
        Object own = own("__eq__", other);
        if (own != SILENT) {
            return own;
        }
        if (!(other instanceof PyDict<?, ?> dict)) {
            return NOT_IMPLEMENTED;
        }
        if (dict instanceof OrderedDict<?, ?>) {
            return Equality.equal(
                    PyTuple.of(Iteration.toArray(items())),
                    PyTuple.of(Iteration.toArray(dict.items())));
        }
        return Equality.equal(super.copy(), dict);
    }

    @Override
    public Object __repr__() {
        Object own = own("__repr__");
        if (own != SILENT) {
            return own;
        }
        return type().name() + (isEmpty() ? "()" : "(" + Repr.of(PyList.from(items())) + ")");
    }
}
