package dev.kakehashi.runtime;

/// An attribute of a class that decides itself what it is on an instance: a property, a static
/// method, a class method.
public interface Descriptor {
    /// {@return what the attribute is}
    ///
    /// @param instance the instance, or null where it is reached through the class
    /// @param type the class
    Object get(Object instance, PyType type);

    /// {@return whether it goes before the instance's own attributes}
    default boolean isData() {
        return false;
    }

    /// Sets the attribute of an instance.
    default void set(Object instance, Object value) {
        throw new UnsupportedOperationException();
    }

    /// Deletes the attribute of an instance.
    default void delete(Object instance) {
        throw new UnsupportedOperationException();
    }
}
