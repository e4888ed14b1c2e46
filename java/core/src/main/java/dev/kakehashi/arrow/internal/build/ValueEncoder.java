// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ScalarType;

import java.time.LocalDate;
import java.time.LocalTime;

/// Writes one Java value of a type whose values have one width.
///
/// A class that does not fit is a ClassCastException, a value that does not fit without loss an
/// ArithmeticException.
@FunctionalInterface
interface ValueEncoder {
    void write(Object value, GrowableBuffer out);

    /// {@return the encoder for a type}
    static ValueEncoder of(DataType type) {
        return switch (type) {
            case ScalarType scalar -> ofScalar(scalar);
            case DatetimeType datetime ->
                    new TemporalCounts(datetime.unit()).datetimes(datetime.zone() != null);
            case DurationType duration -> new TemporalCounts(duration.unit()).durations();
            case DecimalType decimal ->
                    (value, out) ->
                            Integers.putWide(
                                    Integers.unscaled(value, decimal.precision(), decimal.scale()),
                                    out);
            default -> throw misplaced(type);
        };
    }

    private static ValueEncoder ofScalar(ScalarType type) {
        return switch (type) {
            case INT8 ->
                    (value, out) ->
                            out.putByte(
                                    (int) Integers.between(value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case INT16 ->
                    (value, out) ->
                            out.putShort(
                                    (short)
                                            Integers.between(
                                                    value, Short.MIN_VALUE, Short.MAX_VALUE));
            case INT32 ->
                    (value, out) ->
                            out.putInt(
                                    (int)
                                            Integers.between(
                                                    value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case INT64 ->
                    (value, out) ->
                            out.putLong(Integers.between(value, Long.MIN_VALUE, Long.MAX_VALUE));
            case UINT8 -> (value, out) -> out.putByte((int) Integers.between(value, 0, 0xff));
            case UINT16 -> (value, out) -> out.putShort((short) Integers.between(value, 0, 0xffff));
            case UINT32 ->
                    (value, out) -> out.putInt((int) Integers.between(value, 0, 0xffff_ffffL));
            case UINT64 -> (value, out) -> out.putLong(Integers.unsigned(value, 64).longValue());
            case INT128 -> (value, out) -> Integers.putWide(Integers.signed(value, 128), out);
            case UINT128 -> (value, out) -> Integers.putWide(Integers.unsigned(value, 128), out);
            case FLOAT16 -> (value, out) -> out.putShort(Floats.half(value));
            case FLOAT32 ->
                    (value, out) -> out.putInt(Float.floatToRawIntBits(Floats.single(value)));
            case FLOAT64 ->
                    (value, out) -> out.putLong(Double.doubleToRawLongBits(Floats.exact(value)));
            case DATE ->
                    (value, out) -> out.putInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
            case TIME -> (value, out) -> out.putLong(((LocalTime) value).toNanoOfDay());
            case NULL, BOOLEAN, STRING, BINARY, CATEGORICAL -> throw misplaced(type);
        };
    }

    private static AssertionError misplaced(DataType type) {
        return new AssertionError("Values of type " + type + " have no width");
    }
}
