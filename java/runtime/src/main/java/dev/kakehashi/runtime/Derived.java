package dev.kakehashi.runtime;

/// An instance of a class of the program that extends a type whose values are plain Java values:
/// int, float, str, complex.
public interface Derived extends Instance {
    /// {@return the value that it is besides}
    Object plain();

    /// {@return the value without the class of the program around it; any other value as it is}
    static Object plain(Object value) {
        return value instanceof Derived derived ? derived.plain() : value;
    }
}
