// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Validity;
import dev.kakehashi.arrow.internal.layout.Arrays;
import dev.kakehashi.arrow.internal.layout.LayoutArray;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/// A column of an [ArrowBatch]: values of one type over memory outside of the Java heap. It can be
/// read as long as its batch is open, by the threads that may read the batch.
///
/// Values are counted from 0. A getter of a primitive throws [NoSuchElementException] where the
/// value is null, the others return null there. A getter that does not fit the type throws
/// [UnsupportedOperationException]; none rounds or cuts. [#getObject] returns the natural Java
/// value of each type:
///
/// | type | Java | type | Java |
/// |---|---|---|---|
/// | Boolean | Boolean | Date | LocalDate |
/// | Int8, Int16, Int32, Int64 | Byte, Short, Integer, Long | Time | LocalTime |
/// | UInt8, UInt16, UInt32 | Short, Integer, Long | Datetime without zone | LocalDateTime |
/// | UInt64, Int128, UInt128 | BigInteger | Datetime with zone | ZonedDateTime |
/// | Float16, Float32 | Float | Duration | java.time.Duration |
/// | Float64 | Double | List, Array | List of such values |
/// | Decimal | BigDecimal | Struct | Map from name to such a value, in order |
/// | String, Categorical, Enum | String | Null | null |
/// | Binary | byte[] | | |
public abstract sealed class ArrowArray permits LayoutArray {
    private final ArrayData data;
    private final BufferView view;
    private final long length;
    // The bitmap and the position of the bit of the first value.
    private final @Nullable MemorySegment validity;
    private final long validityOffset;
    private long nullCount;

    @SuppressWarnings("exports") // The subclasses, which are all internal, are the only callers.
    protected ArrowArray(ArrayData data, BufferView view) {
        this.data = data;
        this.view = view;
        this.length = data.length();
        this.validity = data.mayHaveNulls() ? view.bind(data.buffers()[0]) : null;
        this.validityOffset = data.offset();
        this.nullCount = validity == null ? 0 : data.nullCount();
    }

    /// {@return the type of the values}
    public DataType type() {
        return data.layout().type();
    }

    /// {@return the number of values}
    public long length() {
        return length;
    }

    /// {@return whether the value is null}
    ///
    /// @throws IndexOutOfBoundsException when there is no such value
    public boolean isNull(long index) {
        Objects.checkIndex(index, length);
        return validity != null && Validity.isNull(validity, validityOffset + index);
    }

    /// {@return how many values are null; counted when first asked for, if the producer has not}
    public long nullCount() {
        long known = nullCount;
        if (known < 0) {
            known = Validity.countNulls(Objects.requireNonNull(validity), validityOffset, length);
            nullCount = known;
        }
        return known;
    }

    /// {@return the values from `offset` on, `count` of them, over the same memory}
    ///
    /// @throws IndexOutOfBoundsException when there are not so many
    public ArrowArray slice(long offset, long count) {
        return Arrays.open(data.slice(offset, count), view);
    }

    /// {@return a Boolean}
    public boolean getBoolean(long index) {
        throw unfit("getBoolean");
    }

    /// {@return an Int8}
    public byte getByte(long index) {
        throw unfit("getByte");
    }

    /// {@return an Int8, Int16 or UInt8}
    public short getShort(long index) {
        throw unfit("getShort");
    }

    /// {@return an Int8, Int16, Int32, UInt8 or UInt16, or the day of a Date, counted from
    /// 1970-01-01}
    public int getInt(long index) {
        throw unfit("getInt");
    }

    /// {@return an integer of up to 64 bits, the day of a Date, the nanosecond of a Time, the units
    /// of a Datetime or Duration}
    ///
    /// @throws ArithmeticException for a UInt64 above the largest long
    public long getLong(long index) {
        throw unfit("getLong");
    }

    /// {@return a Float16 or Float32}
    public float getFloat(long index) {
        throw unfit("getFloat");
    }

    /// {@return a Float16, Float32 or Float64}
    public double getDouble(long index) {
        throw unfit("getDouble");
    }

    /// {@return an integer of any width, or null}
    public @Nullable BigInteger getBigInteger(long index) {
        throw unfit("getBigInteger");
    }

    /// {@return a Decimal, with the scale of the type, or null}
    public @Nullable BigDecimal getBigDecimal(long index) {
        throw unfit("getBigDecimal");
    }

    /// {@return a String, Categorical or Enum, or null}
    ///
    /// @throws dev.kakehashi.error.ArrowImportException when the bytes, which come from a foreign
    ///   program then, are not UTF-8
    public @Nullable String getString(long index) {
        throw unfit("getString");
    }

    /// {@return a copy of a Binary, or of the UTF-8 bytes of a String, or null}
    public byte @Nullable [] getBytes(long index) {
        throw unfit("getBytes");
    }

    /// {@return a Binary, or the UTF-8 bytes of a String, in place, or null}
    public @Nullable MemorySegment getSegment(long index) {
        throw unfit("getSegment");
    }

    /// {@return a Date, or null}
    public @Nullable LocalDate getLocalDate(long index) {
        throw unfit("getLocalDate");
    }

    /// {@return a Time, or null}
    public @Nullable LocalTime getLocalTime(long index) {
        throw unfit("getLocalTime");
    }

    /// {@return a Datetime without zone, or null}
    public @Nullable LocalDateTime getLocalDateTime(long index) {
        throw unfit("getLocalDateTime");
    }

    /// {@return a Datetime with zone, or null}
    public @Nullable Instant getInstant(long index) {
        throw unfit("getInstant");
    }

    /// {@return a Datetime with zone, in that zone, or null}
    public @Nullable ZonedDateTime getZonedDateTime(long index) {
        throw unfit("getZonedDateTime");
    }

    /// {@return a Duration, or null}
    public java.time.@Nullable Duration getDuration(long index) {
        throw unfit("getDuration");
    }

    /// {@return the items of a List or Array in place, or null}
    public @Nullable ArrowArray list(long index) {
        throw unfit("list");
    }

    /// {@return the number of items of a List or Array}
    public long listLength(long index) {
        throw unfit("listLength");
    }

    /// {@return the columns of a Struct, in the order of its fields and with as many values as
    /// this; a value of theirs says nothing where the struct itself is null}
    public List<ArrowArray> fields() {
        throw unfit("fields");
    }

    /// {@return the column of a field of a Struct}
    ///
    /// @throws IllegalArgumentException when it has no field of this name
    public ArrowArray field(String name) {
        throw unfit("field");
    }

    /// {@return the natural Java value, as the table above has it, or null}
    public abstract @Nullable Object getObject(long index);

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public long[] toLongArray() {
        long[] values = new long[Math.toIntExact(length)];
        copyInto(values, 0);
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public int[] toIntArray() {
        int[] values = new int[Math.toIntExact(length)];
        copyInto(values, 0);
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public double[] toDoubleArray() {
        double[] values = new double[Math.toIntExact(length)];
        copyInto(values, 0);
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public float[] toFloatArray() {
        float[] values = new float[Math.toIntExact(length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getFloat(i);
        }
        return values;
    }

    /// {@return all values}
    ///
    /// @throws NoSuchElementException when one is null
    /// @throws ArithmeticException when there are more than an array can have
    public boolean[] toBooleanArray() {
        boolean[] values = new boolean[Math.toIntExact(length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getBoolean(i);
        }
        return values;
    }

    /// {@return all values, null where they are null}
    ///
    /// @throws ArithmeticException when there are more than an array can have
    public @Nullable String[] toStringArray() {
        @Nullable String[] values = new String[Math.toIntExact(length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getString(i);
        }
        return values;
    }

    /// Copies all values to `target`, from `position` on.
    ///
    /// @throws NoSuchElementException when one is null
    public void copyInto(long[] target, int position) {
        Objects.checkFromIndexSize(position, length, target.length);
        for (int i = 0; i < length; i++) {
            target[position + i] = getLong(i);
        }
    }

    /// Copies all values to `target`, from `position` on.
    ///
    /// @throws NoSuchElementException when one is null
    public void copyInto(int[] target, int position) {
        Objects.checkFromIndexSize(position, length, target.length);
        for (int i = 0; i < length; i++) {
            target[position + i] = getInt(i);
        }
    }

    /// Copies all values to `target`, from `position` on.
    ///
    /// @throws NoSuchElementException when one is null
    public void copyInto(double[] target, int position) {
        Objects.checkFromIndexSize(position, length, target.length);
        for (int i = 0; i < length; i++) {
            target[position + i] = getDouble(i);
        }
    }

    /// {@return Arrow's format string of the layout, such as `l` or `vu`; of the indices when there
    /// is a dictionary}
    public String format() {
        return data.layout().format();
    }

    /// {@return the number of values in [#buffers] before the first one of this column}
    public long offset() {
        return data.offset();
    }

    /// {@return the memory itself, read-only, as Arrow's columnar format lists it for [#format]:
    /// the validity bitmap first, of address 0 where there is none. For views, the buffer of
    /// lengths at the C boundary is not among them}
    public List<MemorySegment> buffers() {
        return java.util.Arrays.stream(data.buffers())
                .map(buffer -> buffer.address() == 0 ? buffer : view.bind(buffer).asReadOnly())
                .toList();
    }

    /// {@return the columns inside of this one as Arrow's columnar format has them, not cut to the
    /// values of this one}
    public List<ArrowArray> children() {
        return java.util.Arrays.stream(data.children())
                .map(child -> Arrays.open(child, view))
                .toList();
    }

    /// {@return the values that the indices of a dictionary-encoded column stand for, or null when
    /// it is not encoded so}
    public @Nullable ArrowArray dictionary() {
        ArrayData dictionary = data.dictionary();
        return dictionary == null ? null : Arrays.open(dictionary, view);
    }

    /// {@return the position of the value in the [#dictionary]}
    public long dictionaryIndex(long index) {
        throw unfit("dictionaryIndex");
    }

    @Override
    public String toString() {
        return "ArrowArray(" + type() + ", " + length + " values)";
    }

    private RuntimeException unfit(String method) {
        return new UnsupportedOperationException(
                "%s does not fit a column of type %s: getObject returns its natural Java value"
                        .formatted(method, type()));
    }
}
