package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Extensible;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.library.collections.DictInstance;
import dev.kakehashi.runtime.value.PyDict;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// Instances of program classes that extend a class of the library: they are instances of the Java
/// class, and know that theirs is narrower.
///
/// In Python an instance is there before its `__init__` gets the arguments; in Java it is made of
/// them. So it is made without any, and what `__init__` of the library's class is given makes
/// another one, whose state it takes over.
public final class LibraryExtension {
    private static final ClassValue<List<Field>> STATE =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return state(type);
                }
            };

    private LibraryExtension() {}

    /// {@return whether instances of a Java class can be those of a class that extends it}
    static boolean isBase(Class<?> java) {
        return Extensible.class.isAssignableFrom(java) && !Modifier.isAbstract(java.getModifiers());
    }

    /// {@return an instance of a class that leaves it to the library's how one begins}
    static Object make(PyType type, Object[] arguments, PyDict<String, Object> keywords) {
        Extensible instance =
                (Extensible) PyType.ofClass(type.javaClass()).call(arguments, keywords);
        instance.setType(type);
        return instance;
    }

    /// {@return an instance that is not initialized}
    static Object allocate(PyType type) {
        Class<?> java = type.javaClass();
        try {
            return make(type, new Object[0], null);
        } catch (PyException arguments) {
            throw new TypeError(
                    "%s cannot have an __init__ of its own: a %s cannot be made without arguments"
                            .formatted(type.name(), PyType.ofClass(java).name()));
        }
    }

    /// Does what `__init__` of the library's class does.
    public static void initialize(
            Extensible instance, Object[] arguments, PyDict<String, Object> keywords) {
        Class<?> java = instance.getClass();
        Object made = PyType.ofClass(java).call(arguments, keywords);
        try {
            for (Field field : STATE.get(java)) {
                field.set(instance, field.get(made));
            }
        } catch (IllegalAccessException impossible) {
            throw new LinkageError("the state of " + java + " is closed", impossible);
        }
    }

    private static List<Field> state(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            // What these have is the instance's own: its class and its attributes.
            if (each != PyInstance.class
                    && each != LibraryInstance.class
                    && each != DictInstance.class) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
        }
        return fields;
    }
}
