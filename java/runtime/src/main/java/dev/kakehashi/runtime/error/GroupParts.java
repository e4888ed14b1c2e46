package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// What an exception group holds, and how it is taken apart.
final class GroupParts {
    private final String message;
    private final PyTuple exceptions;

    GroupParts(String type, Object[] args) {
        if (args.length != 2) {
            throw new TypeError(
                    type + ".__new__() takes exactly 2 arguments (" + args.length + " given)");
        }
        if (!(args[0] instanceof String text)) {
            throw new TypeError("argument 1 must be str, not " + Repr.typeName(args[0]));
        }
        if (!Iteration.isIterable(args[1]) || args[1] instanceof String) {
            throw new TypeError("second argument (exceptions) must be a sequence");
        }
        message = text;
        exceptions = PyTuple.from(args[1]);
        if (exceptions.isEmpty()) {
            throw new ValueError("second argument (exceptions) must be a non-empty sequence");
        }
        for (int i = 0; i < exceptions.size(); i++) {
            if (!(exceptions.get(i) instanceof PyException)) {
                throw new ValueError(
                        "Item " + i + " of second argument (exceptions) is not an exception");
            }
        }
    }

    String message() {
        return message;
    }

    PyTuple exceptions() {
        return exceptions;
    }

    String text() {
        int count = exceptions.size();
        return message + " (" + count + " sub-exception" + (count == 1 ? ")" : "s)");
    }

    /// {@return those exceptions that fit and those that do not, groups within groups included;
    /// null where there are none}
    static PyException[] split(ExceptionGroup group, Object condition) {
        if (fits(group, condition)) {
            return new PyException[] {group, null};
        }
        List<Object> fitting = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        for (Object each : group.exceptions()) {
            if (each instanceof ExceptionGroup inner) {
                PyException[] both = split(inner, condition);
                add(fitting, both[0]);
                add(others, both[1]);
            } else {
                (fits((PyException) each, condition) ? fitting : others).add(each);
            }
        }
        return new PyException[] {derived(group, fitting), derived(group, others)};
    }

    private static void add(List<Object> target, PyException exception) {
        if (exception != null) {
            target.add(exception);
        }
    }

    private static PyException derived(ExceptionGroup group, List<Object> exceptions) {
        return exceptions.isEmpty()
                ? null
                : new ExceptionGroup(
                        group.message(),
                        dev.kakehashi.runtime.value.PyList.from(PyTuple.of(exceptions.toArray())));
    }

    private static boolean fits(PyException exception, Object condition) {
        return switch (condition) {
            case PyType type -> type.isInstance(exception);
            case PyTuple types -> {
                for (Object type : types) {
                    if (fits(exception, type)) {
                        yield true;
                    }
                }
                yield false;
            }
            case PyCallable function -> Operator.truth(function.call(exception));
            case null, default ->
                    throw new TypeError(
                            "expected a function, exception type or tuple of exception types");
        };
    }
}
