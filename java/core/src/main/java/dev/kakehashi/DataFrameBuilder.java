// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowBatchBuilder;
import dev.kakehashi.internal.frame.ColumnSources;
import dev.kakehashi.internal.frame.PlainValues;
import dev.kakehashi.internal.frame.TypeInference;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes a [DataFrame] column by column. Values are copied. For one thread.
public final class DataFrameBuilder {
    private final ArrowBatchBuilder batch = ArrowBatch.builder();

    DataFrameBuilder() {}

    /// Adds a column of Int64.
    public DataFrameBuilder add(String name, long... values) {
        batch.add(name, values);
        return this;
    }

    /// Adds a column of Int32.
    public DataFrameBuilder add(String name, int... values) {
        batch.add(name, values);
        return this;
    }

    /// Adds a column of Float64.
    public DataFrameBuilder add(String name, double... values) {
        batch.add(name, values);
        return this;
    }

    /// Adds a column of Float32.
    public DataFrameBuilder add(String name, float... values) {
        batch.add(name, values);
        return this;
    }

    /// Adds a column of Boolean.
    public DataFrameBuilder add(String name, boolean... values) {
        batch.add(name, values);
        return this;
    }

    /// Adds a column of String.
    public DataFrameBuilder add(String name, @Nullable String... values) {
        batch.add(name, values);
        return this;
    }

    /// Adds a column of the type that its values have, nulls aside.
    ///
    /// Java integers and floats have the type of the same width; of several widths, the widest. A
    /// BigInteger is an Int128, or a UInt128 where only that holds it. A BigDecimal is a Decimal of
    /// 38 digits, with the largest number of digits after the point that a value has. A
    /// LocalDateTime is a Datetime in microseconds, or in nanoseconds where a value needs them, a
    /// Duration likewise; an Instant or OffsetDateTime is one in UTC, a ZonedDateTime in its zone,
    /// which is UTC where that is no more than an offset. A Java enum is an Enum of all its
    /// constants, a record or Map a Struct, a List or array a List, `byte[]` a Binary. A column of
    /// nulls is of type Null.
    ///
    /// @throws IllegalArgumentException when the values have no type in common
    public DataFrameBuilder add(String name, Iterable<?> values) {
        return add(name, TypeInference.typeOf(name, values), values);
    }

    /// Adds a column of any type.
    ///
    /// @param values as [dev.kakehashi.arrow.ArrowColumnBuilder] takes them; records and Maps for a
    ///   Struct, Java enums for text
    /// @throws IllegalArgumentException when one does not fit the type
    public DataFrameBuilder add(String name, DataType type, Iterable<?> values) {
        try {
            batch.add(name, type, PlainValues.of(values));
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "Column %s: %s".formatted(PythonQuotes.quoted(name), failure.getMessage()),
                    failure);
        }
        return this;
    }

    /// Adds a column of whatever a program may have: an array, a series, or values one after the
    /// other.
    DataFrameBuilder addAny(String name, @Nullable Object values) {
        return switch (values) {
            case long[] array -> add(name, array);
            case int[] array -> add(name, array);
            case double[] array -> add(name, array);
            case float[] array -> add(name, array);
            case boolean[] array -> add(name, array);
            case String[] array -> add(name, array);
            case Series series -> add(name, series.type(), series);
            case null, default -> {
                Iterable<?> all = ColumnSources.values(name, values);
                yield add(name, ColumnSources.typeOf(name, values, all), all);
            }
        };
    }

    /// {@return the frame}
    ///
    /// @throws IllegalArgumentException when two columns have one name, or not as many values
    public DataFrame build() {
        ArrowBatch built = batch.build();
        return DataFrame.fromBatches(built.schema(), List.of(built));
    }
}
