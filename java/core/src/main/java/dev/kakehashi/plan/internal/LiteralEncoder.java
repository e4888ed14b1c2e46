// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.ByteString;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.internal.proto.Literal;
import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;

/// Writes Java values as literals of given types. A value that its type cannot hold without loss is
/// refused.
final class LiteralEncoder {
    private final DataTypes types;

    LiteralEncoder(DataTypes types) {
        this.types = types;
    }

    /// @throws IllegalArgumentException when the value does not fit its type
    Literal encode(Expression.Literal literal) {
        DataType type = literal.type();
        if (type != null) {
            return encode(literal.value(), type);
        }
        return switch (literal.value()) {
            case Double number -> Literal.newBuilder().setDynamicFloat(number).build();
            case Long number -> Literal.newBuilder().setDynamicInteger(number).build();
            case null, default ->
                    throw new IllegalArgumentException(
                            "A literal without a type is a Long or a Double, not "
                                    + literal.value());
        };
    }

    private Literal encode(@Nullable Object value, DataType type) {
        Literal.Builder message = Literal.newBuilder();
        if (value == null) {
            return message.setNull(types.encode(type)).build();
        }
        try {
            encode(value, type, message);
        } catch (ClassCastException _) {
            throw unfit(value, type);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s does not fit into %s: %s".formatted(value, type, e.getMessage()), e);
        }
        return message.build();
    }

    private void encode(Object value, DataType type, Literal.Builder message) {
        switch (type) {
            case ScalarType scalar -> encodeScalar(value, scalar, message);
            case DataType.DatetimeType(var unit, var zone) -> {
                var datetime =
                        message.getDatetimeBuilder().setTimeUnitValue(EnumValues.number(unit));
                if (zone == null) {
                    datetime.setValue(
                            count(((LocalDateTime) value).toInstant(ZoneOffset.UTC), unit));
                } else {
                    Instant instant =
                            value instanceof ZonedDateTime zoned
                                    ? zoned.toInstant()
                                    : (Instant) value;
                    datetime.setValue(count(instant, unit)).setTimeZone(zone);
                }
            }
            case DataType.DurationType(var unit) ->
                    message.getDurationBuilder()
                            .setTimeUnitValue(EnumValues.number(unit))
                            .setValue(count((Duration) value, unit));
            case DataType.DecimalType(var precision, var scale) -> {
                BigDecimal decimal =
                        (value instanceof BigDecimal exact
                                        ? exact
                                        : new BigDecimal(whole(value, type)))
                                .setScale(scale, RoundingMode.UNNECESSARY);
                if (decimal.precision() > precision) {
                    throw unfit(value, type);
                }
                message.getDecimalBuilder()
                        .setUnscaled(littleEndian(decimal.unscaledValue(), 16))
                        .setPrecision(precision)
                        .setScale(scale);
            }
            case DataType.EnumType _ -> category(value, type, message);
            case DataType.ListType(var inner) -> list((Collection<?>) value, inner, message);
            case DataType.ArrayType _ ->
                    throw new IllegalArgumentException(
                            "A plan has no literals of type %s: Polars.lit makes a List of it, and a cast"
                                    .formatted(type));
            case DataType.StructType struct -> struct((Map<?, ?>) value, struct, message);
        }
    }

    private void encodeScalar(Object value, ScalarType type, Literal.Builder message) {
        switch (type) {
            case BOOLEAN -> message.setBoolean((Boolean) value);
            case INT8 -> integer(value, type, 8, true, message);
            case INT16 -> integer(value, type, 16, true, message);
            case INT32 -> integer(value, type, 32, true, message);
            case INT64 -> integer(value, type, 64, true, message);
            case INT128 -> integer(value, type, 128, true, message);
            case UINT8 -> integer(value, type, 8, false, message);
            case UINT16 -> integer(value, type, 16, false, message);
            case UINT32 -> integer(value, type, 32, false, message);
            case UINT64 -> integer(value, type, 64, false, message);
            case UINT128 -> integer(value, type, 128, false, message);
            case FLOAT16, FLOAT32, FLOAT64 ->
                    message.getFloatBuilder()
                            .setKind(types.kind(type.name()))
                            .setValue(fraction(value, type));
            case STRING -> message.setString((String) value);
            case BINARY -> message.setBinary(ByteString.copyFrom((byte[]) value));
            case DATE -> message.setDate(Math.toIntExact(((LocalDate) value).toEpochDay()));
            case TIME -> message.setTime(((LocalTime) value).toNanoOfDay());
            case CATEGORICAL -> category(value, type, message);
            case NULL -> throw unfit(value, type);
        }
    }

    private void integer(
            Object value, ScalarType type, int bits, boolean signed, Literal.Builder message) {
        BigInteger number = whole(value, type);
        boolean fits =
                signed
                        ? number.bitLength() < bits
                        : number.signum() >= 0 && number.bitLength() <= bits;
        if (!fits) {
            throw unfit(value, type);
        }
        message.getIntegerBuilder()
                .setKind(types.kind(type.name()))
                .setValue(littleEndian(number, bits == 128 ? 16 : 8));
    }

    private static BigInteger whole(Object value, DataType type) {
        return switch (value) {
            case BigInteger big -> big;
            case Long _, Integer _, Short _, Byte _ ->
                    BigInteger.valueOf(((Number) value).longValue());
            default -> throw unfit(value, type);
        };
    }

    /// {@return the value, which the type holds as exactly}
    private static double fraction(Object value, ScalarType type) {
        double number =
                value instanceof Double || value instanceof Float
                        ? ((Number) value).doubleValue()
                        : wholeAsFraction(whole(value, type), type);
        double held =
                switch (type) {
                    case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) number));
                    case FLOAT32 -> (float) number;
                    default -> number;
                };
        if (Double.compare(held, number) != 0) {
            throw new ArithmeticException("the nearest that it has is " + held);
        }
        return number;
    }

    private static double wholeAsFraction(BigInteger whole, DataType type) {
        double number = whole.doubleValue();
        if (Double.isInfinite(number)
                || new BigDecimal(number).compareTo(new BigDecimal(whole)) != 0) {
            throw unfit(whole, type);
        }
        return number;
    }

    private void category(Object value, DataType type, Literal.Builder message) {
        message.getCategoryBuilder().setDataType(types.encode(type)).setValue((String) value);
    }

    private void list(Collection<?> items, DataType itemType, Literal.Builder message) {
        var list = message.getListBuilder().setItemType(types.encode(itemType));
        for (Object item : items) {
            list.addItems(encode(item, itemType));
        }
    }

    private void struct(Map<?, ?> value, DataType.StructType type, Literal.Builder message) {
        var struct = message.getStructBuilder();
        for (Field field : type.fields()) {
            struct.getSchemaBuilder()
                    .addFieldsBuilder()
                    .setName(field.name())
                    .setDataType(types.encode(field.type()));
            struct.addValues(encode(value.get(field.name()), field.type()));
        }
    }

    private static long count(Instant instant, TimeUnit unit) {
        return count(Duration.between(Instant.EPOCH, instant), unit);
    }

    private static long count(Duration duration, TimeUnit unit) {
        if (duration.getNano() % unit.nanoseconds() != 0) {
            throw new ArithmeticException("it has a fraction of the unit");
        }
        BigInteger count =
                BigInteger.valueOf(duration.getSeconds())
                        .multiply(BigInteger.valueOf(unit.perSecond()))
                        .add(BigInteger.valueOf(duration.getNano() / unit.nanoseconds()));
        return count.longValueExact();
    }

    private static ByteString littleEndian(BigInteger number, int length) {
        byte[] bigEndian = number.toByteArray();
        byte[] bytes = new byte[length];
        byte sign = (byte) (number.signum() < 0 ? -1 : 0);
        for (int i = 0; i < length; i++) {
            bytes[i] = i < bigEndian.length ? bigEndian[bigEndian.length - 1 - i] : sign;
        }
        return ByteString.copyFrom(bytes);
    }

    private static IllegalArgumentException unfit(Object value, DataType type) {
        return new IllegalArgumentException(
                "%s (%s) is no value of type %s"
                        .formatted(value, value.getClass().getSimpleName(), type));
    }
}
