// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.CanonicalLayout;
import dev.kakehashi.arrow.internal.MemoryGroup;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Lays out the values of one column, in the way that Polars itself prefers for the type.
public abstract class ColumnWriter {
    private final DataType type;
    private final MemoryGroup memory;
    private @Nullable BitBuffer validity;
    private long length;
    private long nullCount;

    ColumnWriter(DataType type, MemoryGroup memory) {
        this.type = type;
        this.memory = memory;
    }

    /// {@return a writer for values of this type, with buffers from this memory}
    public static ColumnWriter of(DataType type, MemoryGroup memory) {
        return switch (type) {
            case ScalarType.NULL -> new NullWriter(memory);
            case ScalarType.BOOLEAN -> new BooleanWriter(memory);
            case ScalarType.STRING, ScalarType.BINARY -> new BytesWriter(type, memory);
            case ScalarType.CATEGORICAL -> new CategoricalWriter(type, memory);
            case EnumType categories -> new CategoricalWriter(type, memory);
            case ListType list -> new ListWriter(type, list.inner(), -1, memory);
            case ArrayType array -> new ListWriter(type, array.inner(), array.width(), memory);
            case StructType struct -> new StructWriter(struct, memory);
            default -> new FixedWriter(type, memory);
        };
    }

    /// {@return the type of the values}
    public final DataType type() {
        return type;
    }

    /// {@return how many values there are}
    public final long length() {
        return length;
    }

    /// Puts a value, or null, behind those that are there.
    ///
    /// @throws IllegalArgumentException when the value is not one of the type; the column is then
    ///   unusable
    public final void append(@Nullable Object value) {
        if (value == null) {
            appendNull();
        } else {
            write(value);
            appended(1);
        }
    }

    /// Puts a null behind the values that are there.
    public final void appendNull() {
        if (validity == null) {
            validity = new BitBuffer(memory);
            validity.putOnes(length);
        }
        writeNull();
        validity.put(false);
        length++;
        nullCount++;
    }

    /// Puts an integer, in the same way as [#append] but without a box where the layout allows it.
    public void appendLong(long value) {
        append(value);
    }

    /// Puts a float, in the same way as [#append] but without a box where the layout allows it.
    public void appendDouble(double value) {
        append(value);
    }

    /// Puts as many values as there are, laid out as this column has them.
    public void appendRaw(MemorySegment values, long count) {
        throw new UnsupportedOperationException("Raw values do not fit a column of type " + type);
    }

    /// Counts values that are not null.
    final void appended(long count) {
        if (validity != null) {
            validity.putOnes(count);
        }
        length += count;
    }

    final MemoryGroup memory() {
        return memory;
    }

    final ArrowLayout layout() {
        return CanonicalLayout.of(type);
    }

    final MemorySegment validity() {
        return validity == null ? MemorySegment.NULL : validity.segment();
    }

    final long nullCount() {
        return nullCount;
    }

    final IllegalArgumentException unfit(Object value) {
        return new IllegalArgumentException(
                "Value %d, a %s, does not fit a column of type %s"
                        .formatted(length, value.getClass().getName(), type));
    }

    /// Writes a value that is not null.
    abstract void write(Object value);

    /// Writes what stands where a null is.
    abstract void writeNull();

    /// {@return the column as it is now; nothing may be appended afterwards}
    public abstract ArrayData finish();
}
