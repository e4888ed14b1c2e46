// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.internal.frame.Chunks;
import dev.kakehashi.internal.frame.SeriesText;
import dev.kakehashi.internal.frame.ValueEquality;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/// A column of a [DataFrame]: a name, a type, and values over the memory of the frame, which may
/// lie in several chunks.
///
/// Values are counted from 0. A getter of a primitive throws [NoSuchElementException] where the
/// value is null, the others return null there. A getter that does not fit the type throws
/// [UnsupportedOperationException]; none rounds or cuts. Nothing is boxed but by [#getObject] and
/// iteration. A loop over very many values is fastest chunk by chunk: `for (ArrowArray chunk :
/// series.chunks()) ...`.
///
/// A series can be read, by any thread, until its frame and all frames cut from it are closed.
public final class Series implements Iterable<@Nullable Object> {
    private final Field field;
    private final Chunks chunks;

    Series(Field field, Chunks chunks) {
        this.field = field;
        this.chunks = chunks;
    }

    /// {@return the name of the column}
    public String name() {
        return field.name();
    }

    /// {@return the type of the values}
    public DataType type() {
        return field.type();
    }

    /// {@return the number of values}
    public long length() {
        return chunks.length();
    }

    /// {@return how many values are null}
    public long nullCount() {
        long count = 0;
        for (ArrowArray chunk : chunks.arrays()) {
            count += chunk.nullCount();
        }
        return count;
    }

    /// {@return the values as they lie in memory: pieces of this column, in order}
    public List<ArrowArray> chunks() {
        return List.of(chunks.arrays());
    }

    /// {@return `length` values from `offset` on, over the same memory}
    ///
    /// @throws IndexOutOfBoundsException when there are not so many
    public Series slice(long offset, long length) {
        return new Series(field, chunks.slice(offset, length));
    }

    /// {@return whether the value is null}
    ///
    /// @throws IndexOutOfBoundsException when there is no such value
    public boolean isNull(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).isNull(index - chunks.start(chunk));
    }

    /// {@return a Boolean}
    public boolean getBoolean(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getBoolean(index - chunks.start(chunk));
    }

    /// {@return an Int8}
    public byte getByte(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getByte(index - chunks.start(chunk));
    }

    /// {@return an Int8, Int16 or UInt8}
    public short getShort(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getShort(index - chunks.start(chunk));
    }

    /// {@return an Int8, Int16, Int32, UInt8 or UInt16, or the day of a Date, counted from
    /// 1970-01-01}
    public int getInt(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getInt(index - chunks.start(chunk));
    }

    /// {@return an integer of up to 64 bits, the day of a Date, the nanosecond of a Time, the units
    /// of a Datetime or Duration}
    ///
    /// @throws ArithmeticException for a UInt64 above the largest long
    public long getLong(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getLong(index - chunks.start(chunk));
    }

    /// {@return a Float16 or Float32}
    public float getFloat(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getFloat(index - chunks.start(chunk));
    }

    /// {@return a Float16, Float32 or Float64}
    public double getDouble(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getDouble(index - chunks.start(chunk));
    }

    /// {@return an integer of any width, or null}
    public @Nullable BigInteger getBigInteger(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getBigInteger(index - chunks.start(chunk));
    }

    /// {@return a Decimal with the scale of the type, or null}
    public @Nullable BigDecimal getBigDecimal(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getBigDecimal(index - chunks.start(chunk));
    }

    /// {@return a String, Categorical or Enum, or null}
    public @Nullable String getString(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getString(index - chunks.start(chunk));
    }

    /// {@return a copy of a Binary, or of the UTF-8 bytes of a String, or null}
    public byte @Nullable [] getBytes(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getBytes(index - chunks.start(chunk));
    }

    /// {@return a Date, or null}
    public @Nullable LocalDate getLocalDate(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getLocalDate(index - chunks.start(chunk));
    }

    /// {@return a Time, or null}
    public @Nullable LocalTime getLocalTime(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getLocalTime(index - chunks.start(chunk));
    }

    /// {@return a Datetime without zone, or null}
    public @Nullable LocalDateTime getLocalDateTime(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getLocalDateTime(index - chunks.start(chunk));
    }

    /// {@return a Datetime with zone, or null}
    public @Nullable Instant getInstant(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getInstant(index - chunks.start(chunk));
    }

    /// {@return a Datetime with zone, in that zone, or null}
    public @Nullable ZonedDateTime getZonedDateTime(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getZonedDateTime(index - chunks.start(chunk));
    }

    /// {@return a Duration, or null}
    public @Nullable Duration getDuration(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getDuration(index - chunks.start(chunk));
    }

    /// {@return the items of a List or Array in place, or null}
    public @Nullable ArrowArray list(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).list(index - chunks.start(chunk));
    }

    /// {@return the columns of a Struct, under the names of its fields and with as many values as
    /// this series; a value of theirs says nothing where the struct itself is null}
    public List<Series> fields() {
        return switch (type()) {
            case DataType.StructType struct -> struct.fields().stream().map(this::child).toList();
            default ->
                    throw new UnsupportedOperationException(
                            "fields does not fit column %s of type %s: only a Struct has fields"
                                    .formatted(PythonQuotes.quoted(name()), type()));
        };
    }

    /// {@return the column of a field of a Struct; a value of it says nothing where the struct
    /// itself is null}
    ///
    /// @throws IllegalArgumentException when it has no field of this name
    public Series field(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The struct %s has no field %s; its type is %s"
                                                .formatted(
                                                        PythonQuotes.quoted(name()),
                                                        PythonQuotes.quoted(name),
                                                        type())));
    }

    private Series child(Field child) {
        return new Series(child, chunks.map(child.type(), array -> array.field(child.name())));
    }

    /// {@return the natural Java value as the table at [ArrowArray] has it, or null}
    public @Nullable Object getObject(long index) {
        int chunk = chunks.find(index);
        return chunks.array(chunk).getObject(index - chunks.start(chunk));
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public long[] toLongArray() {
        long[] values = new long[Math.toIntExact(length())];
        chunks.forEach((array, start) -> array.copyInto(values, start));
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public int[] toIntArray() {
        int[] values = new int[Math.toIntExact(length())];
        chunks.forEach((array, start) -> array.copyInto(values, start));
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public double[] toDoubleArray() {
        double[] values = new double[Math.toIntExact(length())];
        chunks.forEach((array, start) -> array.copyInto(values, start));
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public float[] toFloatArray() {
        float[] values = new float[Math.toIntExact(length())];
        chunks.forEach(
                (array, start) -> {
                    float[] part = array.toFloatArray();
                    System.arraycopy(part, 0, values, start, part.length);
                });
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public boolean[] toBooleanArray() {
        boolean[] values = new boolean[Math.toIntExact(length())];
        chunks.forEach(
                (array, start) -> {
                    boolean[] part = array.toBooleanArray();
                    System.arraycopy(part, 0, values, start, part.length);
                });
        return values;
    }

    /// {@return all values, null where they are null}
    ///
    /// @throws ArithmeticException when there are more than an array can have
    public @Nullable String[] toStringArray() {
        @Nullable String[] values = new String[Math.toIntExact(length())];
        chunks.forEach(
                (array, start) -> {
                    for (int i = 0; i < array.length(); i++) {
                        values[start + i] = array.getString(i);
                    }
                });
        return values;
    }

    /// {@return all values as [#getObject] gives them, in a list that cannot be changed}
    ///
    /// @throws ArithmeticException when there are more than a list can have
    public List<@Nullable Object> toList() {
        return chunks.toList();
    }

    /// {@return the values one after the other, as [#getObject] gives them}
    @Override
    public Iterator<@Nullable Object> iterator() {
        return chunks.iterator();
    }

    /// {@return whether the other is a series of the same name, type and values; null equals null,
    /// and NaN equals NaN}
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series series
                && field.equals(series.field)
                && length() == series.length()
                && firstDifference(series) < 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, length());
    }

    /// {@return the position of the first value that differs from the other series, of the same
    /// type and length, or -1}
    long firstDifference(Series other) {
        return ValueEquality.firstDifference(chunks, other.chunks);
    }

    /// {@return the first and last values, as Polars prints a series}
    @Override
    public String toString() {
        return SeriesText.of(field, chunks, TableFormat.fromEnvironment());
    }

    Chunks values() {
        return chunks;
    }
}
