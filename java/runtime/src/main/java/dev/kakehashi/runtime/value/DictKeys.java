package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;

import java.util.Iterator;

/// The keys of a dict, as they are whenever one looks.
///
/// @param <K> the keys, as far as they are known
@Python("dict_keys")
public final class DictKeys<K> extends DictView<K> {
    DictKeys(PyDict<?, ?> dict) {
        super(dict);
    }

    @Override
    public boolean contains(Object value) {
        return dict.contains(value);
    }

    @Override
    public Iterator<K> iterator() {
        return new DictIterator.Keys<>(dict, false);
    }

    @Override
    public Iterator<K> reversed() {
        return new DictIterator.Keys<>(dict, true);
    }
}
