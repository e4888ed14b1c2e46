package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.Errors;
import dev.kakehashi.runtime.library.LibraryIndex;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.DictValues;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The index of Java classes that hold functions of Python's types and modules. Nothing else is
/// searched.
public final class Library {
    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();
    private static final Map<String, List<Class<?>>> HOLDERS = new HashMap<>();
    private static final Map<String, List<Class<?>>> MODULES = new HashMap<>();

    static {
        TYPES.put("object", PyInstance.class);
        TYPES.put("int", Long.class);
        TYPES.put("float", Double.class);
        TYPES.put("bool", Boolean.class);
        TYPES.put("str", String.class);
        TYPES.put("type", PyType.class);
        for (Class<?> type : values()) {
            TYPES.put(type.getAnnotation(Python.class).value(), type);
        }
        for (Class<?> error : Errors.classes()) {
            TYPES.put(error.getAnnotation(Python.class).value(), error);
        }
        for (Class<?> type : LibraryIndex.types()) {
            TYPES.put(type.getAnnotation(Python.class).value(), type);
        }
        TYPES.putAll(LibraryIndex.aliases());
        add(HOLDERS, holders());
        HOLDERS.put("bytearray", HOLDERS.get("bytes"));
        HOLDERS.put("bool", HOLDERS.get("int"));
        add(MODULES, families(Builtins.class));
        add(MODULES, LibraryIndex.modules());
    }

    private Library() {}

    private static List<Class<?>> values() {
        return List.of(
                Complex.class,
                Bytes.class,
                ByteArray.class,
                PyList.class,
                PyTuple.class,
                PyDict.class,
                PySet.class,
                PyFrozenSet.class,
                PyRange.class,
                PySlice.class,
                DictKeys.class,
                DictValues.class,
                DictItems.class,
                Property.class,
                StaticMethod.class,
                ClassMethod.class,
                Super.class);
    }

    /// Classes of static methods that are methods of a type.
    private static List<Class<?>> holders() {
        List<Class<?>> all = new ArrayList<>();
        all.addAll(families(Str.class));
        all.addAll(families(Int.class));
        all.addAll(families(Float.class));
        all.addAll(families(BytesMethods.class));
        return all;
    }

    /// A class and those above it, which hold the families of its methods.
    private static List<Class<?>> families(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            all.add(each);
        }
        return all;
    }

    private static void add(Map<String, List<Class<?>>> index, List<Class<?>> classes) {
        for (Class<?> each : classes) {
            index.computeIfAbsent(
                            each.getAnnotation(Python.class).value(), name -> new ArrayList<>())
                    .add(each);
        }
    }

    /// {@return all classes with functions of Python in them; the annotation of each names its type
    /// or module}
    public static List<Class<?>> classes() {
        List<Class<?>> all = new ArrayList<>();
        HOLDERS.values().forEach(all::addAll);
        MODULES.values().forEach(all::addAll);
        TYPES.values().stream()
                .filter(type -> type.isAnnotationPresent(Python.class))
                .forEach(all::add);
        return all;
    }

    /// {@return whether the library has a module of this name}
    public static boolean isModule(String name) {
        return MODULES.containsKey(name);
    }

    /// {@return the classes of a module's functions and constants; none if there is no such module}
    public static List<Class<?>> module(String name) {
        return MODULES.getOrDefault(name, List.of());
    }

    /// {@return the classes of static methods of a type; none if there are none}
    static List<Class<?>> holders(String type) {
        return HOLDERS.getOrDefault(type, List.of());
    }

    /// {@return the Java class of the values of a type, or null if the module has no such type}
    public static Class<?> type(String module, String name) {
        return TYPES.get(module.equals("builtins") ? name : module + "." + name);
    }
}
