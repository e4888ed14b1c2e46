package dev.kakehashi.runtime.library.operator;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

/// `operator`: functions that fetch items and attributes, and call methods.
@Python("operator")
public final class Getters {
    private Getters() {}

    private interface Fetch {
        Object from(Object value, Object what);
    }

    /// {@return a function that gives an item of its argument, or a tuple of several}
    @Python("itemgetter(item, /, *items)")
    public static PyCallable itemgetter(Object item, Object... items) {
        return getter("operator.itemgetter", item, items, Operator::getItem);
    }

    /// {@return a function that gives an attribute of its argument, or a tuple of several; dots
    /// lead on}
    @Python("attrgetter(attr, /, *attrs)")
    public static PyCallable attrgetter(Object attribute, Object... attributes) {
        if (!(attribute instanceof String)) {
            throw new TypeError("attribute name must be a string");
        }
        return getter("operator.attrgetter", attribute, attributes, Getters::attribute);
    }

    private static Object attribute(Object value, Object path) {
        Object result = value;
        for (String name : ((String) path).split("\\.", -1)) {
            result = Attributes.get(result, name);
        }
        return result;
    }

    private static PyCallable getter(String name, Object first, Object[] more, Fetch fetch) {
        return new PyCallable() {
            @Override
            public Object call(Object[] arguments, PyDict<String, Object> keywords) {
                if (arguments.length != 1) {
                    throw new TypeError(
                            name.substring(name.indexOf('.') + 1)
                                    + " expected 1 argument, got "
                                    + arguments.length);
                }
                Object value = fetch.from(arguments[0], first);
                if (more.length == 0) {
                    return value;
                }
                Object[] values = new Object[more.length + 1];
                values[0] = value;
                for (int i = 0; i < more.length; i++) {
                    values[i + 1] = fetch.from(arguments[0], more[i]);
                }
                return PyTuple.of(values);
            }

            @Override
            public String toString() {
                StringBuilder text = new StringBuilder(name).append('(').append(Repr.of(first));
                for (Object each : more) {
                    text.append(", ").append(Repr.of(each));
                }
                return text.append(')').toString();
            }
        };
    }

    /// {@return a function that calls a method of its argument}
    @Python("methodcaller(name, /, *args, **kwargs)")
    public static PyCallable methodcaller(
            Object name, Object[] arguments, PyDict<String, Object> keywords) {
        if (!(name instanceof String method)) {
            throw new TypeError("method name must be a string");
        }
        return (values, none) -> Attributes.call(values[0], method, arguments, keywords);
    }
}
