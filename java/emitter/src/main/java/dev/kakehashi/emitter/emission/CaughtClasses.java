package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The exception classes that the handlers of one `try` catch: Java wants no class twice, and none
/// after its base.
final class CaughtClasses {
    private final List<ClassName> caught = new ArrayList<>();

    /// What of these classes is not caught yet, without those that another of them includes.
    List<ClassName> remaining(List<ClassName> wanted) {
        List<ClassName> left = new ArrayList<>();
        for (ClassName name : wanted) {
            boolean covered =
                    caught.stream().anyMatch(earlier -> isDerived(name, earlier))
                            || wanted.stream()
                                    .anyMatch(
                                            other -> !other.equals(name) && isDerived(name, other))
                            || left.contains(name);
            if (!covered) {
                left.add(name);
            }
        }
        caught.addAll(left);
        return left;
    }

    private static boolean isDerived(ClassName name, ClassName base) {
        if (name.equals(base)) {
            return true;
        }
        Class<?> type = load(name);
        Class<?> other = load(base);
        return type != null && other != null && other.isAssignableFrom(type);
    }

    private static @Nullable Class<?> load(ClassName name) {
        try {
            return Class.forName(name.reflectionName());
        } catch (ClassNotFoundException e) {
            // A class of the program itself.
            return null;
        }
    }

    /// Whether a stack that is full counts as one of them.
    static boolean holdsRecursionError(ClassName name) {
        return isBroad(name)
                || List.of("RecursionError", "RuntimeError").contains(name.simpleName());
    }

    /// Whether a handler of `Exception` leaves something to one after it: `SystemExit` and its like
    /// are none of it, though Java cannot tell them apart before they are caught.
    static boolean needTests(List<List<ClassName>> handlers) {
        boolean after = false;
        for (List<ClassName> classes : handlers) {
            if (after && classes.stream().anyMatch(CaughtClasses::isNoStandard)) {
                return true;
            }
            boolean standard = classes.stream().anyMatch(CaughtClasses::isStandard);
            if (standard && classes.stream().anyMatch(CaughtClasses::isNoStandard)) {
                return true;
            }
            after |= standard;
        }
        return false;
    }

    /// Whether it is Python's `Exception`.
    static boolean isStandard(ClassName name) {
        return name.simpleName().equals("StandardException");
    }

    private static boolean isNoStandard(ClassName name) {
        return List.of(
                                "PyException",
                                "SystemExit",
                                "KeyboardInterrupt",
                                "GeneratorExit",
                                "BaseExceptionGroup")
                        .contains(name.simpleName())
                || load(name) == null;
    }

    /// Whether everything that fails is one of them.
    static boolean isBroad(ClassName name) {
        return List.of("PyException", "StandardException").contains(name.simpleName());
    }
}
