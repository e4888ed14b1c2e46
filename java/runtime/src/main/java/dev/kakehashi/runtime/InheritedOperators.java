package dev.kakehashi.runtime;

import java.util.Locale;
import java.util.Set;

/// Binary operators that a class of the program inherits from a type of Python that it extends.
final class InheritedOperators {
    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "lt", "le", "gt", "ge");

    private InheritedOperators() {}

    static Object binary(Instance self, String method, Object other) {
        String name = method.substring(2, method.length() - 2);
        if (COMPARISONS.contains(name)) {
            // They look at the containers themselves.
            return NotImplementedType.NOT_IMPLEMENTED;
        }
        for (BinaryOperator operator : BinaryOperator.values()) {
            String word = operator.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return Dispatch.builtin(operator, self, other);
            }
            if (name.equals("i" + word)) {
                return InPlace.container(operator, self, other);
            }
        }
        return NotImplementedType.NOT_IMPLEMENTED;
    }
}
