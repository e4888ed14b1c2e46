package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.program.Unbound;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;

/// Modules of the program as values: each is a Java class, whose static fields are its variables
/// and whose nested classes are those of its classes that are Java's too.
final class OwnModules {
    /// Names of Python that mean something else in Java.
    private static final Set<String> RESERVED =
            Set.of(
                    "abstract",
                    "boolean",
                    "byte",
                    "case",
                    "catch",
                    "char",
                    "const",
                    "default",
                    "do",
                    "double",
                    "enum",
                    "extends",
                    "final",
                    "float",
                    "goto",
                    "implements",
                    "int",
                    "interface",
                    "long",
                    "native",
                    "new",
                    "package",
                    "private",
                    "protected",
                    "public",
                    "short",
                    "static",
                    "switch",
                    "synchronized",
                    "this",
                    "throw",
                    "throws",
                    "transient",
                    "void",
                    "volatile");

    private OwnModules() {}

    /// {@return what `module.name` is, or [Missing#NOTHING]}
    static Object find(Class<?> module, String name) {
        if (name.equals("__name__")) {
            return module.getName().toLowerCase(java.util.Locale.ROOT);
        }
        Field field = field(module, name);
        if (field != null) {
            Object value = value(field);
            return value == Unbound.VALUE ? Missing.NOTHING : value;
        }
        for (Class<?> nested : module.getDeclaredClasses()) {
            if (nested.getSimpleName().equals(name) && Instance.class.isAssignableFrom(nested)) {
                return PyType.ofClass(nested);
            }
        }
        return Missing.NOTHING;
    }

    /// Does `module.name = value`.
    static void set(Class<?> module, String name, Object value) {
        Field field = field(module, name);
        if (field == null) {
            throw new AttributeError(
                    "a module of the program takes no new attributes: "
                            + name
                            + " is not among its"
                            + " variables");
        }
        try {
            field.set(null, value);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(module + " is not open to the runtime", hidden);
        }
    }

    /// {@return the names of its variables and classes}
    static Set<String> names(Class<?> module) {
        Set<String> names = new TreeSet<>();
        for (Field field : module.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && !Modifier.isPrivate(field.getModifiers())
                    && value(field) != Unbound.VALUE) {
                names.add(name(field.getName()));
            }
        }
        for (Class<?> nested : module.getDeclaredClasses()) {
            if (Instance.class.isAssignableFrom(nested)) {
                names.add(nested.getSimpleName());
            }
        }
        return names;
    }

    private static String name(String java) {
        String plain = java.endsWith("_") ? java.substring(0, java.length() - 1) : java;
        return RESERVED.contains(plain) ? plain : java;
    }

    private static Field field(Class<?> module, String name) {
        // A name that means something else in Java has a sign behind it.
        for (String each : new String[] {name, name + "_"}) {
            try {
                Field field = module.getDeclaredField(each);
                if (Modifier.isStatic(field.getModifiers())
                        && !Modifier.isPrivate(field.getModifiers())) {
                    field.setAccessible(true);
                    return field;
                }
            } catch (NoSuchFieldException none) {
                // Another class may have it.
            }
        }
        return null;
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(field + " is not open to the runtime", hidden);
        }
    }
}
