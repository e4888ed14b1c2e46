// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowColumnBuilder.Finished;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.BufferOwner;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Makes a batch of columns that come as Java arrays, lists or builders. Arrays and lists are
/// copied. For one thread.
public final class ArrowBatchBuilder {
    private final List<Field> fields = new ArrayList<>();
    private final List<ArrowColumnBuilder> columns = new ArrayList<>();

    ArrowBatchBuilder() {}

    /// Adds a column of Int64.
    public ArrowBatchBuilder add(String name, long... values) {
        return addRaw(name, DataType.INT64, MemorySegment.ofArray(values), values.length);
    }

    /// Adds a column of Int32.
    public ArrowBatchBuilder add(String name, int... values) {
        return addRaw(name, DataType.INT32, MemorySegment.ofArray(values), values.length);
    }

    /// Adds a column of Int16.
    public ArrowBatchBuilder add(String name, short... values) {
        return addRaw(name, DataType.INT16, MemorySegment.ofArray(values), values.length);
    }

    /// Adds a column of Int8.
    public ArrowBatchBuilder add(String name, byte... values) {
        return addRaw(name, DataType.INT8, MemorySegment.ofArray(values), values.length);
    }

    /// Adds a column of Float64.
    public ArrowBatchBuilder add(String name, double... values) {
        return addRaw(name, DataType.FLOAT64, MemorySegment.ofArray(values), values.length);
    }

    /// Adds a column of Float32.
    public ArrowBatchBuilder add(String name, float... values) {
        return addRaw(name, DataType.FLOAT32, MemorySegment.ofArray(values), values.length);
    }

    /// Adds a column of Boolean.
    public ArrowBatchBuilder add(String name, boolean... values) {
        ArrowColumnBuilder column = ArrowColumnBuilder.of(DataType.BOOLEAN);
        for (boolean value : values) {
            column.append(value);
        }
        return add(name, column);
    }

    /// Adds a column of String.
    public ArrowBatchBuilder add(String name, @Nullable String... values) {
        ArrowColumnBuilder column = ArrowColumnBuilder.of(DataType.STRING);
        for (String value : values) {
            column.append(value);
        }
        return add(name, column);
    }

    /// Adds a column of any type.
    ///
    /// @param values as [ArrowColumnBuilder] takes them
    /// @throws IllegalArgumentException when one does not fit the type
    public ArrowBatchBuilder add(String name, DataType type, Iterable<?> values) {
        return add(name, ArrowColumnBuilder.of(type).appendAll(values));
    }

    /// Adds a column that was built, and ends its building.
    public ArrowBatchBuilder add(String name, ArrowColumnBuilder column) {
        fields.add(new Field(name, column.type()));
        columns.add(column);
        return this;
    }

    private ArrowBatchBuilder addRaw(String name, DataType type, MemorySegment values, long count) {
        return add(name, ArrowColumnBuilder.of(type).appendRaw(values, count));
    }

    /// {@return the batch, for the calling thread}
    ///
    /// @throws IllegalArgumentException when two columns have one name, or not as many values
    /// @throws IllegalStateException when a column is part of a batch already
    public ArrowBatch build() {
        Schema schema = Schema.of(fields);
        long rows = columns.isEmpty() ? 0 : columns.getFirst().length();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).length() != rows) {
                throw new IllegalArgumentException(
                        "Column '%s' has %d values, and '%s' before it has %d: make them equal"
                                .formatted(
                                        fields.get(i).name(),
                                        columns.get(i).length(),
                                        fields.getFirst().name(),
                                        rows));
            }
        }
        List<Finished> finished = columns.stream().map(ArrowColumnBuilder::finish).toList();
        ArrayData[] data = finished.stream().map(Finished::data).toArray(ArrayData[]::new);
        // The builders stay reachable from here, so that their cleaners wait.
        BufferOwner owner =
                BufferOwner.of(() -> finished.forEach(column -> column.builder().free()));
        return BatchAccess.batchOf(new BatchData(schema, rows, data, owner));
    }
}
