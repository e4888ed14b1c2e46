package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyIterator;
import dev.kakehashi.python.PyObject;

import java.util.Iterator;

/// The items of an object in Python, fetched in batches.
final class BridgeIterator implements Iterator<Object> {
    private final PyIterator items;

    BridgeIterator(PyObject object) {
        items = Calls.run(object::iterator);
    }

    @Override
    public boolean hasNext() {
        return Calls.run(items::hasNext);
    }

    @Override
    public Object next() {
        return Calls.value(items::next);
    }
}
