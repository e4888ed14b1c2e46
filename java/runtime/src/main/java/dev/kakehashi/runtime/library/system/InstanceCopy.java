package dev.kakehashi.runtime.library.system;

import dev.kakehashi.runtime.Derived;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.UnaryOperator;

/// Copies instances of the program's classes: a new object that no constructor has seen, with the
/// same attributes.
final class InstanceCopy {
    private InstanceCopy() {}

    static Object shallow(Instance instance) {
        if (instance.getClass().isEnum() || isConstant(instance)) {
            return instance;
        }
        Object copy = blank(instance.getClass());
        fill(
                instance,
                copy,
                value -> value,
                value -> value instanceof PyDict<?, ?> dict ? dict.copy() : value);
        return copy;
    }

    static Object deep(Instance instance, CopyModule.DeepCopy copies) {
        if (isConstant(instance)) {
            return instance;
        }
        Object copy = copies.remember(instance, blank(instance.getClass()));
        fill(instance, copy, copies::of, copies::of);
        return copy;
    }

    /// Members of enumerations are static constants of their class, and there is only one of each;
    /// dates, decimal numbers and paths never change.
    private static boolean isConstant(Instance instance) {
        return instance instanceof Enum<?>
                || instance instanceof InPython
                || instance instanceof Derived;
    }

    private static Object blank(Class<?> type) {
        try {
            // Named by text: the compiler warns of this class, which is the one that Java keeps for
            // such libraries.
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Object maker = factory.getMethod("getReflectionFactory").invoke(null);
            Constructor<?> constructor =
                    (Constructor<?>)
                            factory.getMethod(
                                            "newConstructorForSerialization",
                                            Class.class,
                                            Constructor.class)
                                    .invoke(maker, type, Object.class.getDeclaredConstructor());
            return constructor.newInstance();
        } catch (ReflectiveOperationException hidden) {
            throw new TypeError("cannot copy '" + type.getSimpleName() + "' object");
        }
    }

    /// The storage of lists and dicts is Java's and never shared; the dictionary of attributes is
    /// copied, its values are not.
    private static void fill(
            Object from, Object to, UnaryOperator<Object> value, UnaryOperator<Object> dictionary) {
        if (from instanceof PyList<?> list && to instanceof PyList<?> copy) {
            copy.extend(list);
        } else if (from instanceof PyDict<?, ?> dict && to instanceof PyDict<?, ?> copy) {
            copy.update(dict);
        }
        for (Class<?> type = from.getClass(); type != Object.class; type = type.getSuperclass()) {
            if (type == PyList.class || type == PyDict.class || type == Throwable.class) {
                break;
            }
            boolean own =
                    type.getName().startsWith("dev.kakehashi.runtime.")
                            && type != PyException.class;
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    set(field, from, to, own ? dictionary : value);
                }
            }
        }
    }

    private static void set(Field field, Object from, Object to, UnaryOperator<Object> value) {
        try {
            field.setAccessible(true);
            Object old = field.get(from);
            field.set(to, field.getType().isPrimitive() ? old : value.apply(old));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(
                    "The field " + field + " is not open to the runtime", hidden);
        }
    }
}
