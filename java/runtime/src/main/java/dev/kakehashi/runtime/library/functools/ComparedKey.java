package dev.kakehashi.runtime.library.functools;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;

/// A value that is compared by a function.
@Python("functools.KeyWrapper")
@SuppressWarnings("MemberName")
public final class ComparedKey extends PyInstance {
    private final PyCallable compare;
    private final Object value;

    ComparedKey(PyCallable compare, Object value) {
        this.compare = compare;
        this.value = value;
    }

    /// {@return the value}
    @Python("obj")
    public Object value() {
        return value;
    }

    private Object compared(Object other) {
        if (!(other instanceof ComparedKey key)) {
            throw new TypeError("other argument must be K instance");
        }
        return compare.call(value, key.value);
    }

    @Override
    public Object __lt__(Object other) {
        return Operator.lt(compared(other), 0L);
    }

    @Override
    public Object __le__(Object other) {
        return Operator.le(compared(other), 0L);
    }

    @Override
    public Object __gt__(Object other) {
        return Operator.gt(compared(other), 0L);
    }

    @Override
    public Object __ge__(Object other) {
        return Operator.ge(compared(other), 0L);
    }

    @Override
    public Object __eq__(Object other) {
        return Operator.eq(compared(other), 0L);
    }

    @Override
    public Object __hash__() {
        throw new TypeError("unhashable type: 'functools.KeyWrapper'");
    }
}
