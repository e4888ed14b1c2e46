// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.kakehashi.python.value.PyEnum;
import dev.kakehashi.python.value.PyRecord;
import dev.kakehashi.python.value.PythonType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Writes records and members of enums. What they are in Python, [PythonType] says.
final class RecordWriter {
    private RecordWriter() {}

    static void member(ValueWriter writer, JsonGenerator json, PyEnum member) throws IOException {
        json.writeStartObject();
        json.writeStringField("$", "enum");
        json.writeStringField("type", member.type());
        json.writeStringField("name", member.name());
        json.writeFieldName("value");
        writer.value(member.value());
        json.writeEndObject();
    }

    static void constant(ValueWriter writer, JsonGenerator json, Enum<?> constant)
            throws IOException {
        PythonType type = constant.getDeclaringClass().getAnnotation(PythonType.class);
        if (type == null) {
            throw TaggedWriter.mismatch(
                    constant, "says not which Python enum it is: annotate it with @PythonType");
        }
        json.writeStartObject();
        json.writeStringField("$", "enum");
        json.writeStringField("type", type.value());
        json.writeStringField("name", constant.name());
        json.writeEndObject();
    }

    static void pyRecord(ValueWriter writer, JsonGenerator json, PyRecord fields)
            throws IOException {
        write(writer, json, fields.kind(), fields.type(), fields.fields());
    }

    /// A record that names no Python class is a dict of its components.
    static void javaRecord(ValueWriter writer, JsonGenerator json, Record fields)
            throws IOException {
        PythonType type = fields.getClass().getAnnotation(PythonType.class);
        Map<String, @Nullable Object> values = components(fields);
        if (type == null) {
            writer.value(values);
        } else {
            write(writer, json, type.kind(), type.value(), values);
        }
    }

    private static void write(
            ValueWriter writer,
            JsonGenerator json,
            PyRecord.Kind kind,
            String type,
            Map<String, @Nullable Object> values)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("$", kind.name().toLowerCase(Locale.ROOT));
        json.writeStringField("type", type);
        writer.fields(values.keySet().iterator());
        json.writeFieldName("v");
        writer.array(values.values());
        json.writeEndObject();
    }

    private static Map<String, @Nullable Object> components(Record fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(fields));
            } catch (IllegalAccessException
                    | InvocationTargetException
                    | java.lang.reflect.InaccessibleObjectException e) {
                throw new IllegalArgumentException(
                        "The component %s of %s cannot be read. Is its package opened to dev.kakehashi.python?"
                                .formatted(component.getName(), fields.getClass().getName()),
                        e);
            }
        }
        return values;
    }
}
