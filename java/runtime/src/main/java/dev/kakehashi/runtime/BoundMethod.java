package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;

/// A method together with the instance it is called on.
///
/// @param self the instance
/// @param function what is called with the instance as its first argument
/// @param name the name of the method
@Python("method")
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public record BoundMethod(
        @Python("__self__") Object self,
        @Python("__func__") PyCallable function,
        @Python("__name__") String name)
        implements PyCallable {
    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = self;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return function.call(all, keywords);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundMethod method
                && method.self == self
                && method.function.equals(function);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(self) * 31 + function.hashCode();
    }

    @Override
    public String toString() {
        return self instanceof Instance
                ? "<bound method " + Repr.typeName(self) + "." + name + " of " + Repr.of(self) + ">"
                : "<built-in method " + name + " of " + Repr.typeName(self) + " object>";
    }
}
