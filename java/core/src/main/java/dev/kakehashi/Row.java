// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A row of a [DataFrame]: a look at its columns at one position, which copies nothing. It can be
/// read, by any thread, as long as its frame is open.
///
/// A value is reached by the name of its column or, cheaper, by the column's position from 0. A
/// getter of a primitive throws [java.util.NoSuchElementException] where the value is null, the
/// others return null there. A getter that does not fit the type of the column throws
/// [UnsupportedOperationException]. A name that no column has is an [IllegalArgumentException].
public final class Row {
    private final DataFrame frame;
    private final long index;

    Row(DataFrame frame, long index) {
        this.frame = frame;
        this.index = index;
    }

    /// {@return the position in the frame, from 0}
    public long index() {
        return index;
    }

    /// {@return names and types of the columns}
    public Schema schema() {
        return frame.schema();
    }

    /// {@return the number of values}
    public int size() {
        return frame.width();
    }

    /// {@return whether the value is null}
    public boolean isNull(String column) {
        return frame.column(column).isNull(index);
    }

    /// {@return whether the value is null}
    public boolean isNull(int column) {
        return frame.column(column).isNull(index);
    }

    /// {@return a Boolean}
    public boolean getBoolean(String column) {
        return frame.column(column).getBoolean(index);
    }

    /// {@return a Boolean}
    public boolean getBoolean(int column) {
        return frame.column(column).getBoolean(index);
    }

    /// {@return an Int8}
    public byte getByte(String column) {
        return frame.column(column).getByte(index);
    }

    /// {@return an Int8}
    public byte getByte(int column) {
        return frame.column(column).getByte(index);
    }

    /// {@return an Int8, Int16 or UInt8}
    public short getShort(String column) {
        return frame.column(column).getShort(index);
    }

    /// {@return an Int8, Int16 or UInt8}
    public short getShort(int column) {
        return frame.column(column).getShort(index);
    }

    /// {@return an Int8, Int16, Int32, UInt8 or UInt16, or the day of a Date, counted from
    /// 1970-01-01}
    public int getInt(String column) {
        return frame.column(column).getInt(index);
    }

    /// {@return an Int8, Int16, Int32, UInt8 or UInt16, or the day of a Date, counted from
    /// 1970-01-01}
    public int getInt(int column) {
        return frame.column(column).getInt(index);
    }

    /// {@return an integer of up to 64 bits, the day of a Date, the nanosecond of a Time, the units
    /// of a Datetime or Duration}
    public long getLong(String column) {
        return frame.column(column).getLong(index);
    }

    /// {@return an integer of up to 64 bits, the day of a Date, the nanosecond of a Time, the units
    /// of a Datetime or Duration}
    public long getLong(int column) {
        return frame.column(column).getLong(index);
    }

    /// {@return a Float16 or Float32}
    public float getFloat(String column) {
        return frame.column(column).getFloat(index);
    }

    /// {@return a Float16 or Float32}
    public float getFloat(int column) {
        return frame.column(column).getFloat(index);
    }

    /// {@return a Float16, Float32 or Float64}
    public double getDouble(String column) {
        return frame.column(column).getDouble(index);
    }

    /// {@return a Float16, Float32 or Float64}
    public double getDouble(int column) {
        return frame.column(column).getDouble(index);
    }

    /// {@return an integer of any width, or null}
    public @Nullable BigInteger getBigInteger(String column) {
        return frame.column(column).getBigInteger(index);
    }

    /// {@return an integer of any width, or null}
    public @Nullable BigInteger getBigInteger(int column) {
        return frame.column(column).getBigInteger(index);
    }

    /// {@return a Decimal with the scale of the type, or null}
    public @Nullable BigDecimal getBigDecimal(String column) {
        return frame.column(column).getBigDecimal(index);
    }

    /// {@return a Decimal with the scale of the type, or null}
    public @Nullable BigDecimal getBigDecimal(int column) {
        return frame.column(column).getBigDecimal(index);
    }

    /// {@return a String, Categorical or Enum, or null}
    public @Nullable String getString(String column) {
        return frame.column(column).getString(index);
    }

    /// {@return a String, Categorical or Enum, or null}
    public @Nullable String getString(int column) {
        return frame.column(column).getString(index);
    }

    /// {@return a copy of a Binary, or of the UTF-8 bytes of a String, or null}
    public byte @Nullable [] getBytes(String column) {
        return frame.column(column).getBytes(index);
    }

    /// {@return a copy of a Binary, or of the UTF-8 bytes of a String, or null}
    public byte @Nullable [] getBytes(int column) {
        return frame.column(column).getBytes(index);
    }

    /// {@return a Date, or null}
    public @Nullable LocalDate getLocalDate(String column) {
        return frame.column(column).getLocalDate(index);
    }

    /// {@return a Date, or null}
    public @Nullable LocalDate getLocalDate(int column) {
        return frame.column(column).getLocalDate(index);
    }

    /// {@return a Time, or null}
    public @Nullable LocalTime getLocalTime(String column) {
        return frame.column(column).getLocalTime(index);
    }

    /// {@return a Time, or null}
    public @Nullable LocalTime getLocalTime(int column) {
        return frame.column(column).getLocalTime(index);
    }

    /// {@return a Datetime without zone, or null}
    public @Nullable LocalDateTime getLocalDateTime(String column) {
        return frame.column(column).getLocalDateTime(index);
    }

    /// {@return a Datetime without zone, or null}
    public @Nullable LocalDateTime getLocalDateTime(int column) {
        return frame.column(column).getLocalDateTime(index);
    }

    /// {@return a Datetime with zone, or null}
    public @Nullable Instant getInstant(String column) {
        return frame.column(column).getInstant(index);
    }

    /// {@return a Datetime with zone, or null}
    public @Nullable Instant getInstant(int column) {
        return frame.column(column).getInstant(index);
    }

    /// {@return a Datetime with zone, in that zone, or null}
    public @Nullable ZonedDateTime getZonedDateTime(String column) {
        return frame.column(column).getZonedDateTime(index);
    }

    /// {@return a Datetime with zone, in that zone, or null}
    public @Nullable ZonedDateTime getZonedDateTime(int column) {
        return frame.column(column).getZonedDateTime(index);
    }

    /// {@return a Duration, or null}
    public @Nullable Duration getDuration(String column) {
        return frame.column(column).getDuration(index);
    }

    /// {@return a Duration, or null}
    public @Nullable Duration getDuration(int column) {
        return frame.column(column).getDuration(index);
    }

    /// {@return the natural Java value as the table at [dev.kakehashi.arrow.ArrowArray] has it, or
    /// null}
    public @Nullable Object getObject(String column) {
        return frame.column(column).getObject(index);
    }

    /// {@return the natural Java value as the table at [dev.kakehashi.arrow.ArrowArray] has it, or
    /// null}
    public @Nullable Object getObject(int column) {
        return frame.column(column).getObject(index);
    }

    /// {@return the values as [#getObject] gives them, by name, in the order of the columns; not to
    /// be changed}
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(size());
        for (Series column : frame.columns()) {
            values.put(column.name(), column.getObject(index));
        }
        return Collections.unmodifiableMap(values);
    }

    /// {@return the values by name, such as `{a=1, b=null}`}
    @Override
    public String toString() {
        return frame.isOpen() ? toMap().toString() : "Row " + index + " of a closed frame";
    }
}
