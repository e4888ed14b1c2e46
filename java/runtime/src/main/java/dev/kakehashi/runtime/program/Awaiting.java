package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.StopAsyncIteration;
import dev.kakehashi.runtime.error.TypeError;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Code that can await: the body of an `async def`.
public interface Awaiting {
    /// {@return the generator whose code this is: what it yields is what is awaited}
    PyGenerator steps();

    /// {@return the value of the expression `await value`}
    default Object await(Object value) {
        PyGenerator outer = steps();
        return switch (value) {
            case PyCoroutine coroutine -> coroutine.within(outer);
            case Awaitable awaitable -> awaitable.await(outer);
            case null, default -> {
                if (value == null || !Attributes.typeHas(value, "__await__")) {
                    throw new TypeError(
                            "object "
                                    + Repr.typeName(value)
                                    + " can't be used in 'await' expression");
                }
                yield Delegation.run(outer, Attributes.call(value, "__await__"));
            }
        };
    }

    /// {@return the items of `async for`}
    default Iterable<Object> each(Object values) {
        if (values == null || !Attributes.typeHas(values, "__aiter__")) {
            throw new TypeError(
                    "'async for' requires an object with __aiter__ method, got "
                            + Repr.typeName(values));
        }
        Object iterator = Attributes.call(values, "__aiter__");
        return () -> new Items(this, iterator);
    }

    /// {@return what `as` of an `async with` binds}
    default Object enter(Object manager) {
        if (manager == null
                || !Attributes.typeHas(manager, "__aenter__")
                || !Attributes.typeHas(manager, "__aexit__")) {
            throw new TypeError(
                    "'"
                            + Repr.typeName(manager)
                            + "' object does not support the asynchronous context manager protocol");
        }
        return await(Attributes.call(manager, "__aenter__"));
    }

    /// Leaves an `async with` after a body that came to its end.
    default void exit(Object manager) {
        await(Attributes.call(manager, "__aexit__", null, null, null));
    }

    /// Leaves an `async with` after a body that raised; raises again what the manager does not
    /// swallow.
    default void exit(Object manager, Throwable raised) {
        PyException exception = Raised.of(raised);
        if (!Operator.truth(
                await(
                        Attributes.call(
                                manager,
                                "__aexit__",
                                PyType.of(exception),
                                exception,
                                null)))) {
            throw exception;
        }
    }

    /// {@return what is raised after a body that raised, with a manager that swallows nothing}
    default PyException failed(Object manager, Throwable raised) {
        PyException exception = Raised.of(raised);
        await(Attributes.call(manager, "__aexit__", PyType.of(exception), exception, null));
        return exception;
    }

    /// Items that are awaited one by one.
    final class Items implements Iterator<Object> {
        private final Awaiting self;
        private final Object iterator;
        private Object ahead;
        private boolean isAhead;

        Items(Awaiting self, Object iterator) {
            this.self = self;
            this.iterator = iterator;
        }

        @Override
        public boolean hasNext() {
            if (!isAhead) {
                try {
                    ahead = self.await(Attributes.call(iterator, "__anext__"));
                } catch (StopAsyncIteration end) {
                    return false;
                }
                isAhead = true;
            }
            return true;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isAhead = false;
            Object item = ahead;
            ahead = null;
            return item;
        }
    }
}
