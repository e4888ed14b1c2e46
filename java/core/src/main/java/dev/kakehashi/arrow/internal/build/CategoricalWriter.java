// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.CanonicalLayout;
import dev.kakehashi.arrow.internal.MemoryGroup;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Writes text as indices into a dictionary: that of an enum, or one that grows as texts arrive.
final class CategoricalWriter extends ColumnWriter {
    private final Map<String, Integer> positions = new HashMap<>();
    private final BytesWriter categories;
    private final GrowableBuffer indices;
    private final ArrowLayout layout;
    private final boolean closed;

    CategoricalWriter(DataType type, MemoryGroup memory) {
        super(type, memory);
        this.categories = new BytesWriter(DataType.STRING, memory);
        this.indices = new GrowableBuffer(memory);
        this.layout = CanonicalLayout.of(type);
        this.closed = type instanceof EnumType;
        if (type instanceof EnumType known) {
            known.categories().forEach(this::add);
        }
    }

    private int add(String category) {
        categories.append(category);
        positions.put(category, positions.size());
        return positions.size() - 1;
    }

    @Override
    void write(Object value) {
        if (!(value instanceof CharSequence text)) {
            throw unfit(value);
        }
        @Nullable Integer position = positions.get(text.toString());
        if (position == null) {
            if (closed) {
                throw new IllegalArgumentException(
                        "Value %d, '%s', is not one of the categories of a column of type %s"
                                .formatted(length(), text, type()));
            }
            position = add(text.toString());
        }
        writeIndex(position);
    }

    private void writeIndex(int index) {
        switch ((int) layout.width()) {
            case 1 -> indices.putByte(index);
            case 2 -> indices.putShort((short) index);
            default -> indices.putInt(index);
        }
    }

    @Override
    void writeNull() {
        writeIndex(0);
    }

    @Override
    public ArrayData finish() {
        ArrayData dictionary = Objects.requireNonNull(categories.finish());
        return new ArrayData(
                layout,
                length(),
                0,
                nullCount(),
                new MemorySegment[] {validity(), indices.segment()},
                new ArrayData[0],
                dictionary);
    }
}
