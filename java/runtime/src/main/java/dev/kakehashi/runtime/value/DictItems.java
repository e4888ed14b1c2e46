package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;

import java.util.Iterator;

/// The entries of a dict, as they are whenever one looks.
@Python("dict_items")
public final class DictItems extends DictView<PyTuple> {
    DictItems(PyDict<?, ?> dict) {
        super(dict);
    }

    @Override
    public boolean contains(Object value) {
        if (!(value instanceof PyTuple pair) || pair.size() != 2) {
            return false;
        }
        int entry = dict.find(pair.get(0));
        return entry >= 0 && Equality.sameOrEqual(dict.values[entry], pair.get(1));
    }

    @Override
    public Iterator<PyTuple> iterator() {
        return new DictIterator.Items(dict, false);
    }

    @Override
    public Iterator<PyTuple> reversed() {
        return new DictIterator.Items(dict, true);
    }
}
