// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.call;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one method of a lambda, a method reference or another implementation of a functional
/// interface.
///
/// @param target the object
/// @param method its method
public record FunctionalMethod(Object target, Method method) {
    /// {@return the method of an object; nothing if the object is no function}
    public static Optional<FunctionalMethod> of(Object object) {
        Class<?> type = object.getClass();
        for (Class<?> candidate : interfaces(type)) {
            if (candidate.isAnnotationPresent(FunctionalInterface.class) || type.isHidden()) {
                List<Method> methods = abstractMethods(candidate);
                if (methods.size() == 1) {
                    return Optional.of(new FunctionalMethod(object, methods.getFirst()));
                }
            }
        }
        return Optional.empty();
    }

    /// {@return what the method returns}
    ///
    /// @throws Throwable what the method throws
    public @Nullable Object invoke(@Nullable Object... arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /// {@return a name for Python's `repr`}
    public String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            for (Class<?> direct : current.getInterfaces()) {
                found.add(direct);
                found.addAll(interfaces(direct));
            }
        }
        return found;
    }

    private static List<Method> abstractMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !ofObject(method))
                .toList();
    }

    private static boolean ofObject(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
