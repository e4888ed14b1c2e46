package dev.kakehashi.runtime.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

/// A Java field as an attribute.
public final class FieldAttribute implements Attribute {
    private final MethodHandle getter;
    private final MethodHandle setter;
    private final Class<?> type;
    private final boolean isStatic;
    private final Signature signature;

    private FieldAttribute(
            MethodHandle getter,
            MethodHandle setter,
            Class<?> type,
            boolean isStatic,
            String name) {
        this.getter = getter;
        this.setter = setter;
        this.type = type;
        this.isStatic = isStatic;
        this.signature = new Signature(name, List.of(), true);
    }

    /// {@return the attribute that a field is}
    public static FieldAttribute of(Field field) {
        try {
            field.setAccessible(true);
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
            MethodHandle setter =
                    Modifier.isFinal(field.getModifiers())
                            ? null
                            : MethodHandles.lookup().unreflectSetter(field);
            return new FieldAttribute(
                    getter.asType(getter.type().generic()),
                    setter == null ? null : setter.asType(setter.type().generic()),
                    field.getType(),
                    isStatic,
                    field.getName());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(
                    "The field " + field + " is not open to the runtime", hidden);
        }
    }

    @Override
    public Object get(Object instance) {
        try {
            Object value =
                    isStatic
                            ? (Object) getter.invokeExact()
                            : (Object) getter.invokeExact(instance);
            return Coercion.fromJava(value);
        } catch (RuntimeException | Error raised) {
            throw raised;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    @Override
    public boolean isSettable() {
        return setter != null;
    }

    @Override
    public void set(Object instance, Object value) {
        Object converted = Coercion.to(type, value, signature, 0);
        try {
            Object nothing =
                    isStatic
                            ? (Object) setter.invokeExact(converted)
                            : (Object) setter.invokeExact(instance, converted);
            assert nothing == null;
        } catch (RuntimeException | Error raised) {
            throw raised;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    @Override
    public boolean isStatic() {
        return isStatic;
    }
}
