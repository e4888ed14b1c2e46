package dev.kakehashi.runtime.library.functools;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Map;

/// Gives a class the comparisons that it has not, from the first that it has.
final class TotalOrdering {
    private interface Rule {
        Object apply(Object known, Object self, Object other);
    }

    private static final Rule NOT = (known, self, other) -> !Operator.truth(known);
    private static final Rule OR_EQUAL =
            (known, self, other) ->
                    Operator.truth(known) || Operator.truth(Operator.eq(self, other));
    private static final Rule AND_UNEQUAL =
            (known, self, other) ->
                    Operator.truth(known) && !Operator.truth(Operator.eq(self, other));
    private static final Rule NOT_AND_UNEQUAL =
            (known, self, other) ->
                    !Operator.truth(known) && !Operator.truth(Operator.eq(self, other));
    private static final Rule NOT_OR_EQUAL =
            (known, self, other) ->
                    !Operator.truth(known) || Operator.truth(Operator.eq(self, other));

    private static final String[] ROOTS = {"__lt__", "__le__", "__gt__", "__ge__"};
    private static final Map<String, Map<String, Rule>> RULES =
            Map.of(
                    "__lt__", Map.of("__gt__", NOT_AND_UNEQUAL, "__le__", OR_EQUAL, "__ge__", NOT),
                    "__le__", Map.of("__ge__", NOT_OR_EQUAL, "__lt__", AND_UNEQUAL, "__gt__", NOT),
                    "__gt__", Map.of("__lt__", NOT_AND_UNEQUAL, "__ge__", OR_EQUAL, "__le__", NOT),
                    "__ge__", Map.of("__le__", NOT_OR_EQUAL, "__gt__", AND_UNEQUAL, "__lt__", NOT));

    private TotalOrdering() {}

    static PyType complete(PyType type) {
        String root = null;
        for (String name : ROOTS) {
            if (root == null && defines(type, name)) {
                root = name;
            }
        }
        if (root == null) {
            throw new ValueError("must define at least one ordering operation: < > <= >=");
        }
        String known = root;
        RULES.get(root)
                .forEach(
                        (name, rule) -> {
                            if (!defines(type, name)) {
                                type.attributes().put(name, method(name, known, rule));
                            }
                        });
        return type;
    }

    private static boolean defines(PyType type, String name) {
        return Attributes.has(type, name);
    }

    private static PyFunction method(String name, String known, Rule rule) {
        return PyFunction.of(
                name + "(self, other)",
                arguments -> {
                    Object result = Attributes.call(arguments[0], known, arguments[1]);
                    return result == NOT_IMPLEMENTED
                            ? result
                            : rule.apply(result, arguments[0], arguments[1]);
                });
    }
}
