package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;

/// Python's `staticmethod`: a function that gets no instance.
///
/// @param function what is called
@Python("staticmethod")
public record StaticMethod(@Python("__func__") Object function) implements Descriptor, PyCallable {
    @Override
    public Object get(Object instance, PyType type) {
        return function;
    }

    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        return Operator.call(function, arguments, keywords);
    }
}
