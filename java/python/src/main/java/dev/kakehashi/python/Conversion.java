// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.internal.convert.ScalarConversion;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyEnum;
import dev.kakehashi.python.value.PyFrozenSet;
import dev.kakehashi.python.value.PyRecord;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Python values as Java types. What would lose something is a [TypeMismatchException].
final class Conversion {
    private final Session session;

    Conversion(Session session) {
        this.session = session;
    }

    /// {@return the value as this type; never null}
    Object convert(@Nullable Object value, Type target) {
        Object converted = orNull(value, target);
        if (converted == null) {
            throw mismatch("None", target, "Ask isNone() first, or take it as Optional.");
        }
        return converted;
    }

    /// {@return the value as this type, and null for None}
    @Nullable Object orNull(@Nullable Object value, Type target) {
        Class<?> type = rawClass(target);
        if (type == PyObject.class) {
            return session.wrap(value);
        }
        if (value instanceof PyObject object) {
            return ofObject(object, target, type);
        }
        if (type == Optional.class) {
            return value == null
                    ? Optional.empty()
                    : Optional.ofNullable(orNull(value, argument(target, 0)));
        }
        if (value == null) {
            if (type.isPrimitive()) {
                throw mismatch("None", target, "Ask isNone() first.");
            }
            return null;
        }
        return ofValue(value, target, type);
    }

    private @Nullable Object ofObject(PyObject object, Type target, Class<?> type) {
        if (type.isInstance(object)) {
            return object;
        }
        if (object.isValue()) {
            return orNull(object.value(), target);
        }
        if (type == Optional.class) {
            return Optional.of(convert(object, argument(target, 0)));
        }
        if (object.hasScalar() && ScalarConversion.isScalar(type)) {
            return orNull(object.scalar(), target);
        }
        if (type.isArray()
                || target instanceof GenericArrayType
                || Collection.class.isAssignableFrom(type)
                || type == Iterable.class) {
            return ofValue(object.items(), target, type);
        }
        if (Map.class.isAssignableFrom(type)) {
            return map(object.entries(), target);
        }
        // A path is the one form of a value that is an interface.
        if (type.isInterface() && !type.isSealed() && type != Path.class) {
            throw mismatch(
                    "an object of type " + object.typeName(),
                    target,
                    "Put an interface over it with PythonWorker.proxy.");
        }
        return orNull(object.toValue(), target);
    }

    private Object ofValue(Object value, Type target, Class<?> type) {
        if (type.isArray() && !(type == byte[].class && value instanceof PyBytes)) {
            return array(items(value, target), type.getComponentType());
        }
        if (type == List.class || type == Collection.class || type == Iterable.class) {
            return list(items(value, target), argument(target, 0));
        }
        if (type == Set.class) {
            return new LinkedHashSet<>(list(items(value, target), argument(target, 0)));
        }
        if (type == Map.class) {
            return map(entries(value, target), target);
        }
        if (type.isEnum() && value instanceof PyEnum member) {
            return constant(member, type);
        }
        if (type.isRecord() && !type.isInstance(value)) {
            return record(entries(value, target), type);
        }
        Object scalar = ScalarConversion.convert(value, type);
        if (scalar == null) {
            throw mismatch(
                    describe(value), target, type == String.class ? "str() is its text." : "");
        }
        return scalar;
    }

    private static Collection<? extends @Nullable Object> items(Object value, Type target) {
        return switch (value) {
            case List<?> list -> list;
            case Set<?> set -> set;
            case PyTuple tuple -> tuple.items();
            case PyFrozenSet set -> set.items();
            default -> throw mismatch(describe(value), target, "");
        };
    }

    private static Map<? extends @Nullable Object, ? extends @Nullable Object> entries(
            Object value, Type target) {
        return switch (value) {
            case Map<?, ?> map -> map;
            case PyRecord fields -> fields.fields();
            default -> throw mismatch(describe(value), target, "");
        };
    }

    private List<@Nullable Object> list(
            Collection<? extends @Nullable Object> items, Type itemType) {
        List<@Nullable Object> list = new ArrayList<>(items.size());
        for (Object item : items) {
            list.add(orNull(item, itemType));
        }
        return Collections.unmodifiableList(list);
    }

    private Object array(Collection<? extends @Nullable Object> items, Class<?> itemType) {
        Object array = Array.newInstance(itemType, items.size());
        int index = 0;
        for (Object item : items) {
            Array.set(array, index++, orNull(item, itemType));
        }
        return array;
    }

    private Map<@Nullable Object, @Nullable Object> map(
            Map<? extends @Nullable Object, ? extends @Nullable Object> entries, Type target) {
        Type keyType = argument(target, 0);
        Type valueType = argument(target, 1);
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(orNull(key, keyType), orNull(value, valueType)));
        return Collections.unmodifiableMap(map);
    }

    private static Object constant(PyEnum member, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(member.name())) {
                return constant;
            }
        }
        throw mismatch("the member %s of %s".formatted(member.name(), member.type()), type, "");
    }

    private Object record(
            Map<? extends @Nullable Object, ? extends @Nullable Object> fields, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        Set<String> unknown = new TreeSet<>();
        fields.keySet().forEach(name -> unknown.add(String.valueOf(name)));
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            if (!unknown.remove(name)) {
                throw mismatch(
                        "a value with the fields " + fields.keySet(),
                        type,
                        "It has no field %s.".formatted(name));
            }
            types[i] = components[i].getType();
            values[i] = orNull(fields.get(name), components[i].getGenericType());
        }
        if (!unknown.isEmpty()) {
            throw mismatch(
                    "a value with the fields " + fields.keySet(),
                    type,
                    "The record has no component for %s.".formatted(unknown));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | java.lang.reflect.InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    "A record %s cannot be made. Is its package opened to dev.kakehashi.python?"
                            .formatted(type.getName()),
                    e);
        }
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    private static Class<?> rawClass(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType parameterized -> rawClass(parameterized.getRawType());
            case GenericArrayType array -> rawClass(array.getGenericComponentType()).arrayType();
            case java.lang.reflect.WildcardType wildcard -> rawClass(wildcard.getUpperBounds()[0]);
            default -> Object.class;
        };
    }

    private static String describe(Object value) {
        String text = String.valueOf(value);
        return "%s %s"
                .formatted(
                        ScalarConversion.pythonType(value),
                        text.length() > 100 ? text.substring(0, 100) + "…" : text);
    }

    private static TypeMismatchException mismatch(String value, Type target, String cure) {
        return new TypeMismatchException(
                "%s cannot be had as %s without loss. %s"
                        .formatted(value, target.getTypeName(), cure)
                        .strip(),
                "as",
                "");
    }
}
