package dev.kakehashi.emitter.library;

import dev.kakehashi.emitter.type.Type;

/// How well a value of a static type fits a Java parameter.
final class Fit {
    /// It does not.
    static final int NONE = 1_000_000;

    private static final int GENERAL = 100;

    private Fit() {}

    static int cost(Type argument, Class<?> java, LibraryFunction function) {
        if (java == Object.class) {
            return GENERAL;
        }
        if (java == long.class || java == int.class) {
            return argument.isLong() ? 0 : NONE;
        }
        if (java == double.class) {
            return argument == Type.FLOAT
                    ? 0
                    : argument.isLong() && takesFloats(function) ? 10 : NONE;
        }
        if (java == boolean.class) {
            return argument == Type.BOOL ? 0 : NONE;
        }
        if (java == Number.class) {
            return argument.isInt() ? 20 : NONE;
        }
        if (argument == Type.NONE) {
            return java.isPrimitive() ? NONE : 1;
        }
        Class<?> held = JavaClasses.of(argument);
        return held != null && java.isAssignableFrom(held) ? distance(java, held) : NONE;
    }

    private static int distance(Class<?> java, Class<?> held) {
        int steps = 0;
        for (Class<?> level = held; level != null && level != java; level = level.getSuperclass()) {
            steps++;
        }
        return java.isInterface() ? GENERAL / 2 : steps;
    }

    /// Whether a function turns ints into floats first, as those of `math` do.
    private static boolean takesFloats(LibraryFunction function) {
        return function.java().getDeclaringClass().getPackageName().endsWith(".math");
    }

    static int cost(String standard, Class<?> java) {
        return Defaults.of(standard, java) == null ? NONE : 0;
    }
}
