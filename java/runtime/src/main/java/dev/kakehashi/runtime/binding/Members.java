package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Python;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What Python finds in a Java class: functions, attributes, fields, by their Python names. Read
/// once for each class.
public final class Members {
    private Members() {}

    /// {@return the members that a class declares itself}
    ///
    /// @param annotatedOnly whether only members with [Python] count: the runtime's own classes
    ///   have others, which are Java's
    public static Map<String, Object> of(Class<?> type, boolean annotatedOnly) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<Method> methods =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isBridge() && !method.isSynthetic())
                        .toList();
        Set<String> named =
                methods.stream()
                        .map(method -> method.getAnnotation(Python.class))
                        .filter(Objects::nonNull)
                        .map(python -> Signature.parse(python.value()).name())
                        .collect(Collectors.toSet());
        for (Method method : methods) {
            // What has an annotation is Python's, and a Java method of the same name is how Java
            // asks for it.
            if (method.isAnnotationPresent(Python.class)
                    || !annotatedOnly
                    || isSpecial(method) && !named.contains(method.getName())) {
                add(members, method, annotatedOnly);
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && !field.isSynthetic()) {
                Python python = field.getAnnotation(Python.class);
                if (python != null || !annotatedOnly) {
                    members.put(
                            python == null ? field.getName() : python.value(),
                            FieldAttribute.of(field));
                }
            }
        }
        return members;
    }

    private static void add(Map<String, Object> members, Method method, boolean annotatedOnly) {
        Python python = method.getAnnotation(Python.class);
        Signature signature =
                python == null ? Inferred.signature(method) : Signature.parse(python.value());
        MethodHandle handle = python == null && annotatedOnly ? ownHandle(method) : handle(method);
        if (signature.isAttribute()) {
            Object known = members.get(signature.name());
            MethodAttribute attribute =
                    known instanceof MethodAttribute other ? other : new MethodAttribute();
            attribute.add(method, handle);
            members.put(signature.name(), attribute);
            return;
        }
        Object known = members.get(signature.name());
        JavaFunction function =
                known instanceof JavaFunction other && python != null
                        ? other
                        : known instanceof JavaFunction other
                                        && other.signature().parameters().size()
                                                >= signature.parameters().size()
                                ? other
                                : new JavaFunction(
                                        signature, Modifier.isStatic(method.getModifiers()));
        function.add(method, handle);
        members.put(signature.name(), function);
    }

    /// Whether a method of the runtime's own is one of Python's special methods.
    private static boolean isSpecial(Method method) {
        String name = method.getName();
        return name.startsWith("__")
                && name.endsWith("__")
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isAbstract(method.getModifiers())
                && Instance.class.isAssignableFrom(method.getDeclaringClass());
    }

    /// Calls the method as it stands here: a class of the program that overrides it asks for it
    /// with `super()`.
    private static MethodHandle ownHandle(Method method) {
        Class<?> type = method.getDeclaringClass();
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflectSpecial(method, type);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(
                    "The method " + method + " is not open to the runtime", hidden);
        }
    }

    static MethodHandle handle(Method method) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(
                    "The method " + method + " is not open to the runtime", hidden);
        }
    }
}
