package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Binds the arguments of a call to the parameters of a signature, with Python's errors.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class Arguments {
    private static final Object MISSING = new Object();

    private final String name;
    private final List<Parameter> parameters;

    /// @param name the function as errors call it, without parentheses
    /// @param parameters its parameters
    public Arguments(String name, List<Parameter> parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    /// {@return a value for each parameter: a tuple for `*args`, a dict for `**kwargs`}
    ///
    /// @param keywords the arguments by name, or null
    public Object[] bind(Object[] positional, PyDict<String, Object> keywords) {
        return bind(positional, keywords, null);
    }

    /// {@return a value for each parameter}
    ///
    /// @param defaults a value for each parameter that has a default, in order; null for those of
    ///   the signature
    public Object[] bind(Object[] positional, PyDict<String, Object> keywords, Object[] defaults) {
        Object[] bound = new Object[parameters.size()];
        Arrays.fill(bound, MISSING);
        int taken = 0;
        PyDict<String, Object> rest = null;
        for (int i = 0; i < bound.length; i++) {
            Parameter parameter = parameters.get(i);
            switch (parameter.kind()) {
                case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> {
                    if (taken < positional.length) {
                        bound[i] = positional[taken++];
                    }
                }
                case VAR_POSITIONAL -> {
                    bound[i] = PyTuple.of(Arrays.copyOfRange(positional, taken, positional.length));
                    taken = positional.length;
                }
                case VAR_KEYWORD -> {
                    rest = new PyDict<>();
                    bound[i] = rest;
                }
                case KEYWORD_ONLY -> {}
            }
        }
        if (keywords != null) {
            PyDict<String, Object> others = rest;
            keywords.forEach((key, value) -> named(bound, key, value, others));
        }
        if (taken < positional.length) {
            throw tooMany(positional.length);
        }
        int defaulted = 0;
        for (int i = 0; i < bound.length; i++) {
            Parameter parameter = parameters.get(i);
            boolean counted =
                    parameter.hasDefault() && (parameter.takesPosition() || parameter.takesName());
            if (bound[i] == MISSING && parameter.hasDefault()) {
                bound[i] = defaults == null ? parameter.defaultValue() : defaults[defaulted];
            }
            if (counted) {
                defaulted++;
            }
        }
        complain(bound);
        return bound;
    }

    private void named(Object[] bound, String key, Object value, PyDict<String, Object> rest) {
        for (int i = 0; i < bound.length; i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.takesName() && parameter.name().equals(key)) {
                if (bound[i] != MISSING) {
                    throw new TypeError(name + "() got multiple values for argument '" + key + "'");
                }
                bound[i] = value;
                return;
            }
        }
        if (rest == null) {
            boolean byPosition =
                    parameters.stream()
                            .anyMatch(
                                    p ->
                                            p.kind() == Parameter.Kind.POSITIONAL_ONLY
                                                    && p.name().equals(key));
            throw new TypeError(
                    byPosition
                            ? name
                                    + "() got some positional-only arguments passed as keyword"
                                    + " arguments: '"
                                    + key
                                    + "'"
                            : name + "() got an unexpected keyword argument '" + key + "'");
        }
        rest.put(key, value);
    }

    private TypeError tooMany(int given) {
        long takes = parameters.stream().filter(Parameter::takesPosition).count();
        long least = parameters.stream().filter(p -> p.takesPosition() && !p.hasDefault()).count();
        String expected = least == takes ? Long.toString(takes) : "from " + least + " to " + takes;
        return new TypeError(
                name
                        + "() takes "
                        + expected
                        + " positional argument"
                        + (takes == 1 && least == takes ? "" : "s")
                        + " but "
                        + given
                        + (given == 1 ? " was given" : " were given"));
    }

    private void complain(Object[] bound) {
        List<String> positional = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] == MISSING) {
                Parameter parameter = parameters.get(i);
                (parameter.takesPosition() ? positional : named).add("'" + parameter.name() + "'");
            }
        }
        if (!positional.isEmpty()) {
            throw missing("positional", positional);
        }
        if (!named.isEmpty()) {
            throw missing("keyword-only", named);
        }
    }

    private TypeError missing(String kind, List<String> names) {
        int count = names.size();
        String listed =
                switch (count) {
                    case 1 -> names.get(0);
                    case 2 -> names.get(0) + " and " + names.get(1);
                    default ->
                            String.join(", ", names.subList(0, count - 1))
                                    + ", and "
                                    + names.get(count - 1);
                };
        return new TypeError(
                name
                        + "() missing "
                        + count
                        + " required "
                        + kind
                        + " argument"
                        + (count == 1 ? "" : "s")
                        + ": "
                        + listed);
    }
}
