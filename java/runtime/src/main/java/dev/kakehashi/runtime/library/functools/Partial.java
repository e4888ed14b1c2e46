package dev.kakehashi.runtime.library.functools;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

/// Python's `functools.partial`: a function some of whose arguments are there already.
@Python("functools.partial")
public final class Partial implements PyCallable {
    private final PyCallable function;
    private final PyTuple arguments;
    private final PyDict<String, Object> keywords;

    /// @param function what is called
    /// @param arguments the first arguments
    /// @param keywords arguments by name
    @Python("partial(func, /, *args, **keywords)")
    public Partial(Object function, Object[] arguments, PyDict<String, Object> keywords) {
        PyDict<String, Object> named = new PyDict<>();
        if (function instanceof Partial inner) {
            this.function = inner.function;
            this.arguments = PyTuple.of(joined(inner.arguments, arguments));
            named.update(inner.keywords);
        } else {
            this.function = Arguments.callable(function);
            this.arguments = PyTuple.of(arguments);
        }
        if (keywords != null) {
            named.update(keywords);
        }
        this.keywords = named;
    }

    private static Object[] joined(PyTuple first, Object[] more) {
        Object[] all = java.util.Arrays.copyOf(first.toArray(), first.size() + more.length);
        System.arraycopy(more, 0, all, first.size(), more.length);
        return all;
    }

    /// {@return the function}
    @Python("func")
    public PyCallable function() {
        return function;
    }

    /// {@return the first arguments}
    @Python("args")
    public PyTuple arguments() {
        return arguments;
    }

    /// {@return the arguments by name}
    @Python("keywords")
    public PyDict<String, Object> keywords() {
        return keywords;
    }

    @Override
    public Object call(Object[] more, PyDict<String, Object> named) {
        PyDict<String, Object> all = keywords;
        if (named != null && !named.isEmpty()) {
            all = keywords.copy();
            all.update(named);
        }
        return function.call(joined(arguments, more), all.isEmpty() ? null : all);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("functools.partial(").append(Repr.of(function));
        arguments.forEach(argument -> text.append(", ").append(Repr.of(argument)));
        keywords.forEach(
                (name, value) -> text.append(", ").append(name).append('=').append(Repr.of(value)));
        return text.append(')').toString();
    }
}
