// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowArray;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds what reads values of a data type as values of a Java type.
final class ValueReaders {
    private final MethodHandles.Lookup lookup;
    private final String path;

    private ValueReaders(MethodHandles.Lookup lookup, String path) {
        this.lookup = lookup;
        this.path = path;
    }

    /// {@return the reader}
    ///
    /// @param path the name of the column, after those of the structs that it lies in
    /// @throws IllegalArgumentException when the types do not fit
    static ValueReader of(DataType type, Type target, MethodHandles.Lookup lookup, String path) {
        return new ValueReaders(lookup, path).reader(type, target);
    }

    private ValueReader reader(DataType type, Type target) {
        Class<?> raw = raw(target);
        if (raw.isPrimitive()) {
            return refusingNulls(reader(type, MethodType.methodType(raw).wrap().returnType()), raw);
        }
        ValueReader reader =
                raw == Object.class ? ArrowArray::getObject : nullableReader(type, target, raw);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "Column '%s' of type %s does not fit a component of type %s; make the component %s, or cast the column"
                            .formatted(
                                    path, type, target.getTypeName(), JavaTypeNames.fitting(type)));
        }
        return (array, index) -> array.isNull(index) ? null : reader.read(array, index);
    }

    private @Nullable ValueReader nullableReader(DataType type, Type target, Class<?> raw) {
        if (type.equals(DataType.NULL)) {
            return ArrowArray::getObject;
        }
        if (type.isInteger()) {
            return IntegerReaders.of(type, raw, path);
        }
        return switch (type) {
            case ListType(DataType inner) -> listReader(inner, target, raw);
            case ArrayType array -> listReader(array.inner(), target, raw);
            case StructType struct -> structReader(struct, raw);
            case DecimalType _ -> raw == BigDecimal.class ? ArrowArray::getBigDecimal : null;
            case DurationType _ -> raw == Duration.class ? ArrowArray::getDuration : null;
            case DatetimeType datetime ->
                    datetime.zone() == null ? localReader(raw) : instantReader(raw);
            default -> scalarReader(type, raw);
        };
    }

    private @Nullable ValueReader scalarReader(DataType type, Class<?> raw) {
        if (CellText.isText(type)) {
            return raw.isEnum()
                    ? enumReader(raw)
                    : raw == String.class ? ArrowArray::getString : null;
        }
        if (type.isFloat() && raw == Double.class) {
            return ArrowArray::getDouble;
        }
        if (type.isFloat() && !type.equals(DataType.FLOAT64) && raw == Float.class) {
            return ArrowArray::getFloat;
        }
        if (type.equals(DataType.BOOLEAN) && raw == Boolean.class) {
            return ArrowArray::getBoolean;
        }
        if (type.equals(DataType.BINARY) && raw == byte[].class) {
            return ArrowArray::getBytes;
        }
        if (type.equals(DataType.DATE) && raw == LocalDate.class) {
            return ArrowArray::getLocalDate;
        }
        return type.equals(DataType.TIME) && raw == LocalTime.class
                ? ArrowArray::getLocalTime
                : null;
    }

    private static @Nullable ValueReader localReader(Class<?> raw) {
        return raw == LocalDateTime.class ? ArrowArray::getLocalDateTime : null;
    }

    private static @Nullable ValueReader instantReader(Class<?> raw) {
        if (raw == Instant.class) {
            return ArrowArray::getInstant;
        }
        if (raw == OffsetDateTime.class) {
            return (array, index) -> zoned(array, index).toOffsetDateTime();
        }
        return raw == ZonedDateTime.class ? ArrowArray::getZonedDateTime : null;
    }

    private static ZonedDateTime zoned(ArrowArray array, long index) {
        return Objects.requireNonNull(array.getZonedDateTime(index));
    }

    private ValueReader enumReader(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return (array, index) -> {
            String name = array.getString(index);
            Object constant = constants.get(name);
            if (constant == null) {
                throw new UnfitValueException(
                        "column '%s' has the value '%s', which %s does not have"
                                .formatted(path, name, type.getName()));
            }
            return constant;
        };
    }

    private @Nullable ValueReader structReader(StructType type, Class<?> raw) {
        if (raw == Map.class) {
            return ArrowArray::getObject;
        }
        if (!raw.isRecord()) {
            return null;
        }
        RecordReader<?> record = RecordReader.of(raw, lookup, Schema.of(type.fields()), path + ".");
        return (array, index) -> record.read(array.fields(), index);
    }

    private @Nullable ValueReader listReader(DataType inner, Type target, Class<?> raw) {
        if (raw.isArray()) {
            Type component =
                    target instanceof GenericArrayType array
                            ? array.getGenericComponentType()
                            : Objects.requireNonNull(raw.getComponentType());
            return arrayReader(raw(component), of(inner, component, lookup, path));
        }
        if (!raw.isAssignableFrom(List.class)) {
            return null;
        }
        Type item =
                target instanceof ParameterizedType generic
                        ? generic.getActualTypeArguments()[0]
                        : Object.class;
        ValueReader reader = of(inner, item, lookup, path);
        return (array, index) -> {
            ArrowArray items = Objects.requireNonNull(array.list(index));
            List<@Nullable Object> values = new ArrayList<>(Math.toIntExact(items.length()));
            for (long i = 0; i < items.length(); i++) {
                values.add(reader.read(items, i));
            }
            return Collections.unmodifiableList(values);
        };
    }

    private static ValueReader arrayReader(Class<?> component, ValueReader reader) {
        return (array, index) -> {
            ArrowArray items = Objects.requireNonNull(array.list(index));
            Object values = Array.newInstance(component, Math.toIntExact(items.length()));
            for (int i = 0; i < items.length(); i++) {
                Array.set(values, i, reader.read(items, i));
            }
            return values;
        };
    }

    private ValueReader refusingNulls(ValueReader reader, Class<?> primitive) {
        return (array, index) -> {
            Object value = reader.read(array, index);
            if (value == null) {
                throw new UnfitValueException(
                        "column '%s' is null, which the %s of its component cannot be: make it %s, or fill the nulls"
                                .formatted(
                                        path,
                                        primitive,
                                        MethodType.methodType(primitive)
                                                .wrap()
                                                .returnType()
                                                .getSimpleName()));
            }
            return value;
        };
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType generic -> raw(generic.getRawType());
            case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
            case WildcardType wildcard -> raw(wildcard.getUpperBounds()[0]);
            default -> Object.class;
        };
    }

    /// Integers fit every Java integer that can hold the value at hand.
    private static final class IntegerReaders {
        static @Nullable ValueReader of(DataType type, Class<?> raw, String path) {
            if (raw == BigInteger.class) {
                return ArrowArray::getBigInteger;
            }
            if (raw == BigDecimal.class) {
                return (array, index) ->
                        new BigDecimal(Objects.requireNonNull(array.getBigInteger(index)));
            }
            if (raw == Double.class && isExactDouble(type)) {
                return (array, index) -> (double) array.getLong(index);
            }
            if (raw == Long.class) {
                return (array, index) ->
                        checked(array, index, Long.MIN_VALUE, Long.MAX_VALUE, raw, path);
            }
            if (raw == Integer.class) {
                return (array, index) ->
                        (int)
                                checked(
                                        array,
                                        index,
                                        Integer.MIN_VALUE,
                                        Integer.MAX_VALUE,
                                        raw,
                                        path);
            }
            if (raw == Short.class) {
                return (array, index) ->
                        (short) checked(array, index, Short.MIN_VALUE, Short.MAX_VALUE, raw, path);
            }
            return raw == Byte.class
                    ? (array, index) ->
                            (byte) checked(array, index, Byte.MIN_VALUE, Byte.MAX_VALUE, raw, path)
                    : null;
        }

        private static boolean isExactDouble(DataType type) {
            return List.of(
                            DataType.INT8,
                            DataType.INT16,
                            DataType.INT32,
                            DataType.UINT8,
                            DataType.UINT16,
                            DataType.UINT32)
                    .contains(type);
        }

        private static long checked(
                ArrowArray array, long index, long least, long most, Class<?> raw, String path) {
            try {
                long value =
                        isWide(array.type())
                                ? Objects.requireNonNull(array.getBigInteger(index))
                                        .longValueExact()
                                : array.getLong(index);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (ArithmeticException tooLarge) {
                // Told below, as of every other type.
            }
            throw new UnfitValueException(
                    "column '%s' has the value %s, which the %s of its component cannot hold"
                            .formatted(path, array.getObject(index), raw.getSimpleName()));
        }

        private static boolean isWide(DataType type) {
            return type.equals(DataType.UINT64)
                    || type.equals(DataType.INT128)
                    || type.equals(DataType.UINT128);
        }
    }
}
