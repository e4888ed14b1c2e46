package dev.kakehashi.runtime.library.collections;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;

/// What Python's operators do with deques.
@SuppressWarnings("MemberName")
abstract class DequeOperators extends Ring {
    abstract long bound();

    private Deque<Object> self() {
        @SuppressWarnings("unchecked")
        Deque<Object> self = (Deque<Object>) this;
        return self;
    }

    final int checked(long index) {
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw new IndexError("deque index out of range");
        }
        return (int) i;
    }

    private int place(Object key) {
        if (!Arguments.isInteger(key)) {
            throw new TypeError("sequence index must be integer, not '" + Repr.typeName(key) + "'");
        }
        return checked(Arguments.whole(key));
    }

    @Override
    public Object __len__() {
        return (long) size;
    }

    @Override
    public Object __bool__() {
        return size > 0;
    }

    @Override
    public Object __getitem__(Object key) {
        return at(place(key));
    }

    @Override
    public Object __setitem__(Object key, Object value) {
        put(place(key), value);
        return null;
    }

    @Override
    public Object __delitem__(Object key) {
        removeAt(place(key));
        return null;
    }

    @Override
    public Object __contains__(Object item) {
        return self().contains(item);
    }

    @Override
    public Object __iter__() {
        return self().iterator();
    }

    @Override
    public Object __reversed__() {
        return self().backwards();
    }

    @Override
    public Object __hash__() {
        throw new TypeError("unhashable type: 'collections.deque'");
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof Deque<?> deque
                ? (Object)
                        (size == deque.size
                                && PyList.of(toArray()).equals(PyList.of(deque.toArray())))
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __lt__(Object other) {
        return other instanceof Deque<?> deque ? compare(Operator::lt, deque) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __le__(Object other) {
        return other instanceof Deque<?> deque ? compare(Operator::le, deque) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __gt__(Object other) {
        return other instanceof Deque<?> deque ? compare(Operator::gt, deque) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __ge__(Object other) {
        return other instanceof Deque<?> deque ? compare(Operator::ge, deque) : NOT_IMPLEMENTED;
    }

    private interface Comparison {
        Object of(Object a, Object b);
    }

    private Object compare(Comparison comparison, Deque<?> other) {
        return comparison.of(PyList.of(toArray()), PyList.of(other.toArray()));
    }

    @Override
    public Object __add__(Object other) {
        if (!(other instanceof Deque<?>)) {
            throw new TypeError(
                    "can only concatenate deque (not \"" + Repr.typeName(other) + "\") to deque");
        }
        Deque<Object> sum = self().copy();
        sum.extend(other);
        return sum;
    }

    @Override
    public Object __iadd__(Object other) {
        self().extend(other);
        return this;
    }

    @Override
    public Object __mul__(Object times) {
        if (!Arguments.isInteger(times)) {
            return NOT_IMPLEMENTED;
        }
        Deque<Object> product = new Deque<>(PyTuple.EMPTY, self().maxlen());
        for (long i = Arguments.whole(times); i > 0; i--) {
            product.extend(this);
        }
        return product;
    }

    @Override
    public Object __rmul__(Object times) {
        return __mul__(times);
    }

    @Override
    public Object __imul__(Object times) {
        Object product = __mul__(times);
        if (product instanceof Deque<?> deque) {
            removeAll();
            self().extend(deque);
            return this;
        }
        return product;
    }

    @Override
    public Object __repr__() {
        StringBuilder text = new StringBuilder(type().name()).append("([");
        Iterator<?> items = java.util.Arrays.asList(toArray()).iterator();
        while (items.hasNext()) {
            Object item = items.next();
            text.append(item == this ? "[...]" : Repr.of(item)).append(items.hasNext() ? ", " : "");
        }
        text.append(']');
        if (bound() >= 0) {
            text.append(", maxlen=").append(bound());
        }
        return text.append(')').toString();
    }
}
