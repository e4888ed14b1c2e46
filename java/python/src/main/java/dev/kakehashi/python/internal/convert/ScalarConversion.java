// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.convert;

import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Single values as Java types.
public final class ScalarConversion {
    /// Up to here each integer has a double of its own.
    private static final long EXACT_DOUBLE = 1L << 53;

    private ScalarConversion() {}

    /// {@return whether numbers and texts can be had as this type}
    public static boolean isScalar(Class<?> type) {
        return type.isPrimitive()
                || Number.class.isAssignableFrom(type)
                || type == String.class
                || type == CharSequence.class
                || type == Boolean.class
                || type == Character.class
                || type == Complex.class
                || type == byte[].class;
    }

    /// {@return the value as this type, or null if that is not possible without loss}
    public static @Nullable Object convert(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        return switch (value) {
            case Boolean truth -> type == boolean.class ? truth : null;
            case Long number -> integer(BigInteger.valueOf(number), type);
            case BigInteger number -> integer(number, type);
            case Double number -> floating(number, type);
            case String text -> text(text, type);
            case PyBytes bytes -> bytes(bytes, type);
            case OffsetDateTime time -> time(time, type);
            case ZonedDateTime time -> time(time.toOffsetDateTime(), type);
            default -> null;
        };
    }

    private static @Nullable Object integer(BigInteger number, Class<?> type) {
        if (type == BigInteger.class) {
            return number;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(number);
        }
        if (number.bitLength() >= Long.SIZE) {
            return null;
        }
        long value = number.longValue();
        if (type == long.class || type == Long.class || type == Number.class) {
            return value;
        }
        if (type == int.class || type == Integer.class) {
            return value == (int) value ? (int) value : null;
        }
        if (type == short.class || type == Short.class) {
            return value == (short) value ? (short) value : null;
        }
        if (type == byte.class || type == Byte.class) {
            return value == (byte) value ? (byte) value : null;
        }
        boolean exact = Math.abs(value) <= EXACT_DOUBLE && value != Long.MIN_VALUE;
        return exact ? floating((double) value, type) : null;
    }

    private static @Nullable Object floating(double number, Class<?> type) {
        if (type == double.class || type == Double.class) {
            return number;
        }
        if (type == float.class || type == Float.class) {
            boolean exact = Double.isNaN(number) || (double) (float) number == number;
            return exact ? (float) number : null;
        }
        return null;
    }

    private static @Nullable Object text(String text, Class<?> type) {
        boolean character = type == char.class || type == Character.class;
        return character && text.length() == 1 ? text.charAt(0) : null;
    }

    private static @Nullable Object bytes(PyBytes bytes, Class<?> type) {
        if (type == byte[].class) {
            return bytes.toArray();
        }
        return type == ByteBuffer.class ? ByteBuffer.wrap(bytes.toArray()) : null;
    }

    private static @Nullable Object time(OffsetDateTime time, Class<?> type) {
        if (type == Instant.class) {
            return time.toInstant();
        }
        if (type == ZonedDateTime.class) {
            return time.toZonedDateTime();
        }
        return type == OffsetDateTime.class ? time : null;
    }

    /// {@return Python's name for the type of a value}
    public static String pythonType(Object value) {
        return switch (value) {
            case Boolean ignored -> "bool";
            case Long ignored -> "int";
            case BigInteger ignored -> "int";
            case Double ignored -> "float";
            case String ignored -> "str";
            case PyBytes bytes -> bytes.isByteArray() ? "bytearray" : "bytes";
            case List<?> ignored -> "list";
            case Set<?> ignored -> "set";
            case Map<?, ?> ignored -> "dict";
            case PyTuple ignored -> "tuple";
            default ->
                    value.getClass()
                            .getSimpleName()
                            .replaceFirst("^Py", "")
                            .toLowerCase(Locale.ROOT);
        };
    }
}
