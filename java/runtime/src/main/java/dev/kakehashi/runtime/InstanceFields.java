package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.FieldAttribute;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// The Java fields of the program's classes as attributes, by their Python names: what code finds
/// that does not know the class.
final class InstanceFields {
    private static final ClassValue<Map<String, FieldAttribute>> ALL =
            new ClassValue<>() {
                @Override
                protected Map<String, FieldAttribute> computeValue(Class<?> type) {
                    return read(type);
                }
            };

    private InstanceFields() {}

    /// {@return the fields of a Java class and of those it extends, theirs first}
    static Map<String, FieldAttribute> of(Class<?> type) {
        return ALL.get(type);
    }

    /// {@return the field of a value that is this attribute, or null}
    static FieldAttribute of(Object value, String name) {
        return value instanceof PyInstance ? ALL.get(value.getClass()).get(name) : null;
    }

    private static Map<String, FieldAttribute> read(Class<?> type) {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> each = type; TypeMaker.isProgram(each); each = each.getSuperclass()) {
            classes.push(each);
        }
        Map<String, FieldAttribute> fields = new LinkedHashMap<>();
        for (Class<?> each : classes) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    Python python = field.getAnnotation(Python.class);
                    fields.put(
                            python == null ? field.getName() : python.value(),
                            FieldAttribute.of(field));
                }
            }
        }
        return fields;
    }
}
