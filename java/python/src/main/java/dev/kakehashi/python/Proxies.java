// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Java interfaces over Python objects.
final class Proxies {
    private Proxies() {}

    static <T> T proxy(Class<T> type, PyObject object) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface");
        }
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type, PythonBacked.class},
                        new Handler(object)));
    }

    private record Handler(PyObject object) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            @Nullable Object[] given = arguments == null ? new @Nullable Object[0] : arguments;
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, given);
            }
            if (method.getDeclaringClass() == PythonBacked.class) {
                return object;
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, given);
            }
            if (method.getName().equals("close")
                    && given.length == 0
                    && proxy instanceof AutoCloseable) {
                object.close();
                return null;
            }
            Attribute attribute = method.getAnnotation(Attribute.class);
            return attribute == null ? call(method, given) : attribute(attribute, method, given);
        }

        private @Nullable Object attribute(
                Attribute attribute, Method method, @Nullable Object[] arguments) {
            String name = attribute.value().isEmpty() ? method.getName() : attribute.value();
            if (arguments.length == 1) {
                object.setAttr(name, arguments[0]);
                return null;
            }
            return result(object.attr(name), method);
        }

        private @Nullable Object call(Method method, @Nullable Object[] arguments) {
            List<@Nullable Object> positional = new ArrayList<>();
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            Parameter[] parameters = method.getParameters();
            for (int i = 0; i < parameters.length; i++) {
                Keyword keyword = parameters[i].getAnnotation(Keyword.class);
                if (keyword != null) {
                    named.put(keyword.value(), arguments[i]);
                } else if (parameters[i].isAnnotationPresent(NamedArguments.class)
                        && arguments[i] instanceof Map<?, ?> map) {
                    map.forEach((name, value) -> named.put(String.valueOf(name), value));
                } else {
                    positional.add(arguments[i]);
                }
            }
            positional.add(Kwargs.of(named));
            PythonName name = method.getAnnotation(PythonName.class);
            return result(
                    object.call(
                            name == null ? method.getName() : name.value(), positional.toArray()),
                    method);
        }

        private @Nullable Object result(PyObject result, Method method) {
            return method.getReturnType() == void.class
                    ? null
                    : object.session().conversion().orNull(result, method.getGenericReturnType());
        }

        @SuppressWarnings("ReferenceEquality") // Proxies have no other.
        private Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> object.toString();
            };
        }
    }
}
