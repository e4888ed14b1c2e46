package dev.kakehashi.runtime;

import dev.kakehashi.runtime.library.StandardLibrary;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.List;
import java.util.Map;

/// The index of Java classes that hold functions of Python's types and modules. Nothing else is searched.
public final class Library {
    /// The Java classes of the values of Python's types.
    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    Map.entry("object", Object.class),
                    Map.entry("int", Long.class),
                    Map.entry("float", Double.class),
                    Map.entry("bool", Boolean.class),
                    Map.entry("str", String.class),
                    Map.entry("complex", Complex.class),
                    Map.entry("bytes", Bytes.class),
                    Map.entry("bytearray", ByteArray.class),
                    Map.entry("list", PyList.class),
                    Map.entry("tuple", PyTuple.class),
                    Map.entry("dict", PyDict.class),
                    Map.entry("set", PySet.class),
                    Map.entry("frozenset", PyFrozenSet.class),
                    Map.entry("range", PyRange.class),
                    Map.entry("slice", PySlice.class),
                    Map.entry("type", PyType.class));

    /// Classes of static methods, whose [Python] names the type or module.
    private static final List<Class<?>> HOLDERS = List.of(Builtins.class, Str.class, Int.class, Float.class);

    private Library() {}

    /// {@return all classes with functions of Python in them: those of types, and those of modules}
    public static List<Class<?>> classes() {
        return java.util.stream.Stream.of(HOLDERS, TYPES.values(), StandardLibrary.classes())
                .flatMap(java.util.Collection::stream)
                .<Class<?>>map(type -> type)
                .distinct()
                .toList();
    }

    /// {@return the classes of static methods of a type or module}
    static List<Class<?>> holders(String name) {
        return HOLDERS.stream()
                .filter(type -> name.equals(type.getAnnotation(Python.class).value()))
                .<Class<?>>mapMulti(
                        (type, each) -> {
                            for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
                                each.accept(c);
                            }
                        })
                .toList();
    }

    /// {@return the Java class of the values of one of Python's types}
    static Class<?> type(String name) {
        Class<?> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Python has no type " + name);
        }
        return type;
    }
}
