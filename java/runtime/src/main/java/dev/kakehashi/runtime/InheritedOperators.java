package dev.kakehashi.runtime;

import java.util.Locale;

/// Binary operators that a class of the program inherits from a type of Python that it extends.
final class InheritedOperators {
    private InheritedOperators() {}

    static Object binary(Instance self, String method, Object other) {
        String name = method.substring(2, method.length() - 2);
        if (name.length() == 2) {
            return NotImplementedType
                    .NOT_IMPLEMENTED; // Comparisons look at the containers themselves.
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
