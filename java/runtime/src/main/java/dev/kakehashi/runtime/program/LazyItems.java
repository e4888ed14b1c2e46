package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// The items of a generator expression: each is computed when it is asked for.
@Python("generator")
public final class LazyItems implements Iterator<Object> {
    /// What the function gives for an item that a condition leaves out.
    public static final Object NONE = new Object();

    private final Iterator<Object> source;
    private final Function<Object, Object> function;
    private Iterator<Object> inner;
    private Object next = NONE;

    private LazyItems(Iterator<Object> source, Function<Object, Object> function) {
        this.source = source;
        this.function = function;
    }

    /// {@return the items of an expression over a source}
    ///
    /// @param function gives the item, or [#NONE], or what [#nested] gave
    public static Iterator<?> of(Object source, Function<Object, Object> function) {
        return new LazyItems(Iteration.iterator(source), function);
    }

    /// {@return the items of an inner `for`}
    public static Object nested(Object source, Function<Object, Object> function) {
        return new Nested(new LazyItems(Iteration.iterator(source), function));
    }

    private record Nested(Iterator<Object> items) {}

    @Override
    public boolean hasNext() {
        while (next == NONE) {
            if (inner != null) {
                if (inner.hasNext()) {
                    next = inner.next();
                    return true;
                }
                inner = null;
            }
            if (!source.hasNext()) {
                return false;
            }
            Object result = function.apply(source.next());
            if (result instanceof Nested nested) {
                inner = nested.items();
            } else {
                next = result;
            }
        }
        return true;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object result = next;
        next = NONE;
        return result;
    }
}
