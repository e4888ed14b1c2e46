package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.ClassMethod;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.Property;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.StaticMethod;
import dev.kakehashi.runtime.error.TypeError;

import java.util.List;
import java.util.TreeSet;

/// Classes with methods that are only declared cannot be instantiated.
final class AbstractMethods {
    private AbstractMethods() {}

    static void check(PyType type) {
        if (!ProgramTypes.isAbstract(type)) {
            return;
        }
        TreeSet<String> open = new TreeSet<>();
        for (String name : ProgramTypes.names(type)) {
            if (isAbstract(ProgramTypes.lookup(type, name))) {
                open.add(name);
            }
        }
        if (!open.isEmpty()) {
            throw new TypeError(
                    "Can't instantiate abstract class %s with abstract method%s %s"
                            .formatted(
                                    type.name(),
                                    open.size() == 1 ? "" : "s",
                                    String.join(", ", List.copyOf(open))));
        }
    }

    private static boolean isAbstract(Object member) {
        return switch (member) {
            case PyFunction function ->
                    Boolean.TRUE.equals(Attributes.get(function, "__isabstractmethod__", false));
            case Property property -> isAbstract(property.getter());
            case StaticMethod method -> isAbstract(method.function());
            case ClassMethod method -> isAbstract(method.function());
            case null, default -> false;
        };
    }
}
