package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Generator;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.error.TypeError;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// The items of a generator expression: each is computed when it is asked for.
@Python("generator")
public final class LazyItems implements Generator {
    /// What the function gives for an item that a condition leaves out.
    public static final Object NONE = new Object();

    private final Iterator<Object> source;
    private final Function<Object, Object> function;
    private Iterator<Object> inner;
    private Object next = NONE;
    private boolean started;
    private boolean ended;

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
    @Python("send(self, value, /)")
    public Object send(Object value) {
        if (value != null && !started && !ended) {
            throw new TypeError("can't send non-None value to a just-started generator");
        }
        if (!hasNext()) {
            throw new StopIteration();
        }
        return next();
    }

    @Override
    @Python("throw(self, typ, val=None, tb=None, /)")
    public Object raise(Object exception) {
        close();
        throw Raise.of(exception);
    }

    @Override
    @Python("close(self, /)")
    public void close() {
        ended = true;
        next = NONE;
        inner = null;
    }

    @Override
    public boolean hasNext() {
        if (ended) {
            return false;
        }
        started = true;
        boolean goesOn = false;
        try {
            goesOn = advance();
        } catch (StopIteration stop) {
            throw new RuntimeError("generator raised StopIteration").from(stop);
        } finally {
            // At its end, and after an error, a generator gives nothing more.
            ended = !goesOn;
        }
        return goesOn;
    }

    private boolean advance() {
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
