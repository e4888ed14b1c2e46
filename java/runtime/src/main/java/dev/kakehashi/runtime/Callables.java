package dev.kakehashi.runtime;

/// Anything that can be called, as a function.
public final class Callables {
    private Callables() {}

    /// {@return a value as a function; errors come when it is called}
    public static PyCallable of(Object value) {
        return value instanceof PyCallable function
                ? function
                : (arguments, keywords) -> Operator.call(value, arguments, keywords);
    }

    /// {@return a value as a function; null stays}
    public static PyCallable orNull(Object value) {
        return value == null ? null : of(value);
    }

    /// {@return `callable(value)`}
    public static boolean isCallable(Object value) {
        return switch (value) {
            case PyCallable function -> true;
            case Instance instance -> Attributes.typeHas(instance, "__call__");
            case dev.kakehashi.python.PyObject object -> object.isCallable();
            case null, default -> false;
        };
    }
}
