// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.Cleanup;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.build.ColumnWriter;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Collects Java values into a column, in memory outside of the Java heap. For one thread at a
/// time.
///
/// Values are the natural ones of each type, as [ArrowArray] lists them. Besides, every Java
/// integer fits a column of integers, floats or decimals that can hold its value, an Instant or
/// OffsetDateTime a Datetime with zone, a Java array or any Iterable a List or Array, any Map a
/// Struct, and a MemorySegment a Binary. Nothing is rounded or cut.
public final class ArrowColumnBuilder {
    private final MemoryGroup memory = new MemoryGroup();
    private final ColumnWriter writer;
    private boolean finished;

    private ArrowColumnBuilder(DataType type) {
        this.writer = ColumnWriter.of(type, memory);
        MemoryGroup group = memory;
        Cleanup.register(this, group::free);
    }

    /// {@return a builder for values of this type}
    public static ArrowColumnBuilder of(DataType type) {
        return new ArrowColumnBuilder(type);
    }

    /// {@return the type of the values}
    public DataType type() {
        return writer.type();
    }

    /// {@return how many values there are}
    public long length() {
        return writer.length();
    }

    /// Appends a value, or a null.
    ///
    /// @throws IllegalArgumentException when the value does not fit; the builder cannot be used any
    ///   further
    public ArrowColumnBuilder append(@Nullable Object value) {
        writer.append(value);
        return this;
    }

    /// Appends a null.
    public ArrowColumnBuilder appendNull() {
        writer.appendNull();
        return this;
    }

    /// Appends an integer, without a box for a column of Int64.
    ///
    /// @throws IllegalArgumentException when the value does not fit; the builder cannot be used any
    ///   further
    public ArrowColumnBuilder appendLong(long value) {
        writer.appendLong(value);
        return this;
    }

    /// Appends a float, without a box for a column of Float64.
    ///
    /// @throws IllegalArgumentException when the value does not fit; the builder cannot be used any
    ///   further
    public ArrowColumnBuilder appendDouble(double value) {
        writer.appendDouble(value);
        return this;
    }

    /// Appends all of the values.
    ///
    /// @throws IllegalArgumentException when one does not fit; the builder cannot be used any
    ///   further
    public ArrowColumnBuilder appendAll(Iterable<?> values) {
        for (Object value : values) {
            writer.append(value);
        }
        return this;
    }

    /// Appends values of one width as they lie in memory.
    ArrowColumnBuilder appendRaw(MemorySegment values, long count) {
        writer.appendRaw(values, count);
        return this;
    }

    /// {@return the column; its memory is the caller's to keep or to free from now on}
    Finished finish() {
        if (finished) {
            throw new IllegalStateException(
                    "This column is part of a batch already: make a new builder");
        }
        finished = true;
        return new Finished(writer.finish(), this);
    }

    void free() {
        memory.free();
    }

    /// A column, with the builder that keeps its memory.
    record Finished(ArrayData data, ArrowColumnBuilder builder) {}
}
