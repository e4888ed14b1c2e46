package dev.kakehashi.runtime.binding;

/// An attribute of instances that Java keeps: a field, or a getter with perhaps a setter.
public sealed interface Attribute permits FieldAttribute, MethodAttribute {
    /// {@return the value}
    Object get(Object instance);

    /// {@return whether it can be set}
    boolean isSettable();

    /// Sets the value.
    void set(Object instance, Object value);

    /// {@return whether it belongs to the class, not to its instances}
    boolean isStatic();
}
