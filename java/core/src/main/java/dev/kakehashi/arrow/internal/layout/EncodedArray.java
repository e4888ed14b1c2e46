// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// Values other than text in a dictionary: Polars has no type for that, so they are what the
/// dictionary's values are.
final class EncodedArray extends DictionaryArray {
    EncodedArray(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public boolean getBoolean(long index) {
        requireValue(index);
        return dictionary.getBoolean(key(index));
    }

    @Override
    public byte getByte(long index) {
        requireValue(index);
        return dictionary.getByte(key(index));
    }

    @Override
    public short getShort(long index) {
        requireValue(index);
        return dictionary.getShort(key(index));
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return dictionary.getInt(key(index));
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return dictionary.getLong(key(index));
    }

    @Override
    public float getFloat(long index) {
        requireValue(index);
        return dictionary.getFloat(key(index));
    }

    @Override
    public double getDouble(long index) {
        requireValue(index);
        return dictionary.getDouble(key(index));
    }

    @Override
    public long listLength(long index) {
        requireValue(index);
        return dictionary.listLength(key(index));
    }

    @Override
    public @Nullable BigInteger getBigInteger(long index) {
        return isNull(index) ? null : dictionary.getBigInteger(key(index));
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(long index) {
        return isNull(index) ? null : dictionary.getBigDecimal(key(index));
    }

    @Override
    public @Nullable String getString(long index) {
        return isNull(index) ? null : dictionary.getString(key(index));
    }

    @Override
    public byte @Nullable [] getBytes(long index) {
        return isNull(index) ? null : dictionary.getBytes(key(index));
    }

    @Override
    public @Nullable MemorySegment getSegment(long index) {
        return isNull(index) ? null : dictionary.getSegment(key(index));
    }

    @Override
    public @Nullable LocalDate getLocalDate(long index) {
        return isNull(index) ? null : dictionary.getLocalDate(key(index));
    }

    @Override
    public @Nullable LocalTime getLocalTime(long index) {
        return isNull(index) ? null : dictionary.getLocalTime(key(index));
    }

    @Override
    public @Nullable LocalDateTime getLocalDateTime(long index) {
        return isNull(index) ? null : dictionary.getLocalDateTime(key(index));
    }

    @Override
    public @Nullable Instant getInstant(long index) {
        return isNull(index) ? null : dictionary.getInstant(key(index));
    }

    @Override
    public @Nullable ZonedDateTime getZonedDateTime(long index) {
        return isNull(index) ? null : dictionary.getZonedDateTime(key(index));
    }

    @Override
    public @Nullable Duration getDuration(long index) {
        return isNull(index) ? null : dictionary.getDuration(key(index));
    }

    @Override
    public @Nullable ArrowArray list(long index) {
        return isNull(index) ? null : dictionary.list(key(index));
    }

    @Override
    public @Nullable Object getObject(long index) {
        return isNull(index) ? null : dictionary.getObject(key(index));
    }
}
