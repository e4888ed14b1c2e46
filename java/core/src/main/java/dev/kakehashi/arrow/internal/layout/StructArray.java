// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Structs: a child for each field.
final class StructArray extends LayoutArray {
    private final Schema schema;
    private final List<ArrowArray> fields;

    StructArray(ArrayData data, BufferView view) {
        super(data, view);
        this.schema = Schema.of(((StructType) type()).fields());
        this.fields =
                java.util.Arrays.stream(data.children())
                        .map(child -> Arrays.open(child.slice(data.offset(), data.length()), view))
                        .toList();
    }

    @Override
    public List<ArrowArray> fields() {
        return fields;
    }

    @Override
    public ArrowArray field(String name) {
        return fields.get(schema.requireIndexOf(name));
    }

    @Override
    public @Nullable Map<String, @Nullable Object> getObject(long index) {
        return isNull(index) ? null : values(index);
    }

    private Map<String, @Nullable Object> values(long index) {
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.put(schema.field(i).name(), fields.get(i).getObject(index));
        }
        return Collections.unmodifiableMap(values);
    }
}
