package dev.kakehashi.runtime.library.functools;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;

import java.util.Iterator;

/// A function with a body for each type of its first argument.
@Python("functools._singledispatch")
public final class SingleDispatch implements PyCallable {
    private final PyCallable otherwise;
    private final PyDict<PyType, PyCallable> bodies = new PyDict<>();

    SingleDispatch(PyCallable otherwise) {
        this.otherwise = otherwise;
        bodies.put(PyType.ofClass(Object.class), otherwise);
    }

    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        if (arguments.length == 0) {
            throw new TypeError(name() + " requires at least 1 positional argument");
        }
        return dispatch(PyType.of(arguments[0])).call(arguments, keywords);
    }

    /// {@return the body for a type: that of the first of its bases that has one}
    @Python("dispatch(self, cls)")
    public PyCallable dispatch(PyType type) {
        for (Object each : type.mro()) {
            PyCallable body = bodies.get(each);
            if (body != null) {
                return body;
            }
        }
        return otherwise;
    }

    /// {@return a body that is now used for a type; a decorator where only the type is given; the
    /// type is the annotation of the first parameter where only a function is given}
    @Python("register(self, cls, func=None)")
    public Object register(Object type, Object body) {
        if (type instanceof PyType known) {
            if (body != null) {
                bodies.put(known, Arguments.callable(body));
                return body;
            }
            return (PyCallable) (arguments, keywords) -> register(known, arguments[0]);
        }
        Object annotations = Attributes.get(type, "__annotations__", null);
        if (annotations instanceof PyDict<?, ?> named) {
            Iterator<?> all = Iteration.of(named.values()).iterator();
            if (all.hasNext() && all.next() instanceof PyType annotated) {
                return register(annotated, type);
            }
        }
        throw new TypeError(
                "Invalid first argument to `register()`: "
                        + dev.kakehashi.runtime.Repr.of(type)
                        + ". Use either `@register(some_class)` or plain `@register` on an"
                        + " annotated function.");
    }

    /// {@return all bodies by their types}
    @Python("registry")
    public PyDict<PyType, PyCallable> registry() {
        return bodies;
    }

    /// {@return the name of the function}
    @Python("__name__")
    public Object name() {
        return Attributes.get(otherwise, "__name__");
    }
}
