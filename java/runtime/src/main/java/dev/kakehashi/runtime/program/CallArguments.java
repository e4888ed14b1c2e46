package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.List;

/// The arguments of a call with keywords or stars, put together in the order in which they are
/// written.
public final class CallArguments {
    private final List<Object> positional = new ArrayList<>();
    private PyDict<String, Object> keywords;

    /// No arguments yet.
    public CallArguments() {}

    /// Adds a positional argument.
    public CallArguments add(Object value) {
        positional.add(value);
        return this;
    }

    /// Adds what an iterable holds: `*values`.
    public CallArguments addAll(Object values) {
        for (Object value : Iteration.of(values)) {
            positional.add(value);
        }
        return this;
    }

    /// Adds an argument by name.
    public CallArguments name(String name, Object value) {
        if (keywords == null) {
            keywords = new PyDict<>();
        }
        if (keywords.contains(name)) {
            throw new TypeError("got multiple values for keyword argument '" + name + "'");
        }
        keywords.put(name, value);
        return this;
    }

    /// Adds what a mapping holds: `**named`.
    public CallArguments nameAll(Object named) {
        Object keys = named instanceof PyDict<?, ?> dict ? dict : Attributes.call(named, "keys");
        for (Object key : Iteration.of(keys)) {
            if (!(key instanceof String name)) {
                throw new TypeError("keywords must be strings, not '" + Repr.typeName(key) + "'");
            }
            name(name, Operator.getItem(named, key));
        }
        return this;
    }

    /// {@return what the call gives}
    public Object call(Object function) {
        return Operator.call(function, positional.toArray(), keywords);
    }

    /// {@return what the call of a method gives}
    public Object call(Object receiver, String method) {
        return Attributes.call(receiver, method, positional.toArray(), keywords);
    }
}
