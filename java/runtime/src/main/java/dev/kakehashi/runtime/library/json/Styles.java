package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.library.Arguments;

/// Turns Python's arguments of `dumps` and `loads` into what the writer and the reader want.
final class Styles {
    private Styles() {}

    static JsonWriter.Style of(
            Object skipKeys,
            Object ascii,
            Object circular,
            Object allowNan,
            Object sortKeys,
            Object indent,
            Object separators,
            PyCallable otherwise) {
        String items = indent == null ? ", " : ",";
        String keys = ": ";
        if (separators != null) {
            Object[] both = Iteration.toArray(separators);
            items = (String) both[0];
            keys = (String) both[1];
        }
        return new JsonWriter.Style(
                Operator.truth(skipKeys),
                Operator.truth(ascii),
                Operator.truth(circular),
                Operator.truth(allowNan),
                Operator.truth(sortKeys),
                indent(indent),
                items,
                keys,
                otherwise);
    }

    private static String indent(Object indent) {
        if (indent == null || indent instanceof String) {
            return (String) indent;
        }
        return " ".repeat((int) Math.max(0, Arguments.whole(indent)));
    }

    static JsonReader.Hooks hooks(
            Object object,
            Object real,
            Object integer,
            Object constant,
            Object pairs,
            boolean strict) {
        return new JsonReader.Hooks(
                hook(object), hook(pairs), hook(real), hook(integer), hook(constant), strict);
    }

    private static PyCallable hook(Object value) {
        return value == null ? null : Arguments.callable(value);
    }
}
