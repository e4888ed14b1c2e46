// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.DataType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Numbers, with the ends of each range.
final class NumberSamples {
    private static final BigInteger ONE = BigInteger.ONE;

    static final List<Sample> PLAIN =
            List.of(
                    Sample.of(DataType.NULL, DataType.INT64, null, null, null),
                    Sample.of(DataType.BOOLEAN, DataType.INT64, true, null, false, true),
                    Sample.of(
                            DataType.INT8,
                            DataType.FLOAT64,
                            (byte) 1,
                            null,
                            Byte.MIN_VALUE,
                            Byte.MAX_VALUE,
                            (byte) 0,
                            (byte) 42,
                            (byte) 1),
                    shorts(DataType.INT16, Short.MIN_VALUE, Short.MAX_VALUE),
                    Sample.of(
                            DataType.INT32,
                            DataType.FLOAT64,
                            1,
                            null,
                            Integer.MIN_VALUE,
                            Integer.MAX_VALUE,
                            0,
                            42,
                            1),
                    longs(DataType.INT64, Long.MIN_VALUE, Long.MAX_VALUE),
                    wide(DataType.INT128, power(127).negate(), power(127).subtract(ONE)),
                    shorts(DataType.UINT8, (short) 0, (short) 0xff),
                    Sample.of(DataType.UINT16, DataType.FLOAT64, 1, null, 0, 0xffff, 0, 42, 1),
                    longs(DataType.UINT32, 0, 0xffff_ffffL),
                    wide(DataType.UINT64, BigInteger.ZERO, power(64).subtract(ONE)),
                    wide(DataType.UINT128, BigInteger.ZERO, power(128).subtract(ONE)),
                    floats(DataType.FLOAT16, 65504f, 0x1p-24f),
                    floats(DataType.FLOAT32, Float.MAX_VALUE, Float.MIN_VALUE),
                    Sample.of(
                            DataType.FLOAT64,
                            DataType.STRING,
                            1.5,
                            null,
                            Double.NaN,
                            Double.MAX_VALUE,
                            -0.0,
                            0.0,
                            Double.NEGATIVE_INFINITY,
                            Double.MIN_VALUE,
                            0.1,
                            1.5));

    static final List<Sample> DECIMALS =
            List.of(
                    decimals(10, 2, "1.50", null, "-99999999.99", "99999999.99", "0.00", "1.50"),
                    decimals(38, 0, "1", null, "-" + "9".repeat(38), "9".repeat(38), "0", "1"),
                    decimals(
                            38,
                            38,
                            "0.1" + "0".repeat(37),
                            null,
                            "0." + "9".repeat(38),
                            "-0.1" + "0".repeat(37),
                            "0.1" + "0".repeat(37)),
                    decimals(1, 0, "1", null, "-9", "9", "0", "1"));

    private NumberSamples() {}

    private static Sample shorts(DataType type, short least, short most) {
        short one = 1;
        short zero = 0;
        short some = 42;
        return Sample.of(type, DataType.FLOAT64, one, null, least, most, zero, some, one);
    }

    private static Sample longs(DataType type, long least, long most) {
        return Sample.of(type, DataType.FLOAT64, 1L, null, least, most, 0L, 42L, 1L);
    }

    private static Sample wide(DataType type, BigInteger least, BigInteger most) {
        return Sample.of(
                type,
                DataType.FLOAT64,
                ONE,
                null,
                least,
                most,
                BigInteger.ZERO,
                BigInteger.valueOf(42),
                ONE);
    }

    private static BigInteger power(int exponent) {
        return ONE.shiftLeft(exponent);
    }

    private static Sample floats(DataType type, float most, float smallest) {
        return Sample.of(
                type,
                DataType.FLOAT64,
                1.5f,
                null,
                Float.NaN,
                most,
                -0.0f,
                0.0f,
                Float.NEGATIVE_INFINITY,
                smallest,
                1.5f);
    }

    private static Sample decimals(int precision, int scale, @Nullable String... values) {
        @Nullable Object[] decimals = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            decimals[i] = value == null ? null : new BigDecimal(value);
        }
        return Sample.of(DataType.decimal(precision, scale), DataType.FLOAT64, decimals);
    }
}
