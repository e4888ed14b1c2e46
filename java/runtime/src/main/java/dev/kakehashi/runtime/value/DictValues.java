package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;

import java.util.Iterator;

/// The values of a dict, as they are whenever one looks.
///
/// @param <V> the values, as far as they are known
@Python("dict_values")
public final class DictValues<V> extends DictView<V> {
    DictValues(PyDict<?, ?> dict) {
        super(dict);
    }

    @Override
    public boolean contains(Object value) {
        for (V each : this) {
            if (Equality.sameOrEqual(each, value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<V> iterator() {
        return new DictIterator.Values<>(dict, false);
    }

    @Override
    public Iterator<V> reversed() {
        return new DictIterator.Values<>(dict, true);
    }
}
