package dev.kakehashi.runtime;

/// Python's `classmethod`: a function that gets the class.
///
/// @param function what is called with the class first
@Python("classmethod")
public record ClassMethod(@Python("__func__") Object function) implements Descriptor {
    @Override
    public Object get(Object instance, PyType type) {
        PyCallable called = (arguments, keywords) -> Operator.call(function, arguments, keywords);
        return new BoundMethod(
                type, called, String.valueOf(Attributes.get(function, "__name__", "?")));
    }
}
