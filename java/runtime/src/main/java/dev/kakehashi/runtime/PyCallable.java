package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;

/// What Python can call: functions, classes, bound methods, instances with `__call__`, and Java
/// lambdas.
@FunctionalInterface
public interface PyCallable {
    /// {@return what the call gives}
    ///
    /// @param arguments the positional arguments
    /// @param keywords the arguments by name, or null where there are none
    Object call(Object[] arguments, PyDict<String, Object> keywords);

    /// {@return what a call with these positional arguments gives}
    default Object call(Object... arguments) {
        return call(arguments, null);
    }
}
