// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes structs, which come as maps; a name that a map lacks is a null.
final class StructWriter extends ColumnWriter {
    private final Map<String, ColumnWriter> fields = new LinkedHashMap<>();

    StructWriter(StructType type, MemoryGroup memory) {
        super(type, memory);
        for (Field field : type.fields()) {
            fields.put(field.name(), ColumnWriter.of(field.type(), memory));
        }
    }

    @Override
    void write(Object value) {
        if (!(value instanceof Map<?, ?> struct)) {
            throw unfit(value);
        }
        for (Object name : struct.keySet()) {
            if (!(name instanceof String) || !fields.containsKey(name)) {
                throw new IllegalArgumentException(
                        "Value %d has a field %s that a column of type %s has not"
                                .formatted(length(), name, type()));
            }
        }
        fields.forEach((name, writer) -> writer.append(struct.get(name)));
    }

    @Override
    void writeNull() {
        fields.values().forEach(ColumnWriter::appendNull);
    }

    @Override
    public ArrayData finish() {
        ArrayData[] children =
                fields.values().stream().map(ColumnWriter::finish).toArray(ArrayData[]::new);
        return new ArrayData(
                layout(),
                length(),
                0,
                nullCount(),
                new MemorySegment[] {validity()},
                children,
                null);
    }
}
