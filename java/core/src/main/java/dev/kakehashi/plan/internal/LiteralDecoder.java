// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.ByteString;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.internal.proto.DatetimeLiteral;
import dev.kakehashi.internal.proto.DecimalLiteral;
import dev.kakehashi.internal.proto.IntegerLiteral;
import dev.kakehashi.internal.proto.ListLiteral;
import dev.kakehashi.internal.proto.Literal;
import dev.kakehashi.internal.proto.StructLiteral;
import dev.kakehashi.internal.proto.TypeKind;
import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads literals as the natural Java values of their types.
final class LiteralDecoder {
    private LiteralDecoder() {}

    static Expression.Literal decode(Literal message) {
        return switch (message.getValueCase()) {
            case NULL -> of(null, DataTypes.decode(message.getNull()));
            case BOOLEAN -> of(message.getBoolean(), DataType.BOOLEAN);
            case DYNAMIC_INTEGER -> of(message.getDynamicInteger(), null);
            case DYNAMIC_FLOAT -> of(message.getDynamicFloat(), null);
            case STRING -> of(message.getString(), DataType.STRING);
            case BINARY -> of(message.getBinary().toByteArray(), DataType.BINARY);
            case INTEGER -> integer(message.getInteger());
            case FLOAT -> {
                double value = message.getFloat().getValue();
                DataType type = scalar(message.getFloat().getKind());
                yield of(
                        type.equals(DataType.FLOAT64) ? (Object) value : (Object) (float) value,
                        type);
            }
            case DATE -> of(LocalDate.ofEpochDay(message.getDate()), DataType.DATE);
            case TIME -> of(LocalTime.ofNanoOfDay(message.getTime()), DataType.TIME);
            case DATETIME -> datetime(message.getDatetime());
            case DURATION -> {
                TimeUnit unit =
                        EnumValues.constant(
                                TimeUnit.class, message.getDuration().getTimeUnitValue());
                yield of(duration(message.getDuration().getValue(), unit), DataType.duration(unit));
            }
            case DECIMAL -> decimal(message.getDecimal());
            case LIST -> list(message.getList());
            case STRUCT -> struct(message.getStruct());
            case CATEGORY ->
                    of(
                            message.getCategory().getValue(),
                            DataTypes.decode(message.getCategory().getDataType()));
            case VALUE_NOT_SET -> throw new PlanDecodeException("A literal has no value");
        };
    }

    private static Expression.Literal of(@Nullable Object value, @Nullable DataType type) {
        return new Expression.Literal(value, type);
    }

    private static Expression.Literal integer(IntegerLiteral message) {
        DataType type = scalar(message.getKind());
        BigInteger number = number(message.getValue(), type.isSignedInteger());
        Object value =
                switch ((ScalarType) type) {
                    case INT8 -> number.byteValueExact();
                    case INT16, UINT8 -> number.shortValueExact();
                    case INT32, UINT16 -> number.intValueExact();
                    case INT64, UINT32 -> number.longValueExact();
                    default -> number;
                };
        return of(value, type);
    }

    private static Expression.Literal datetime(DatetimeLiteral message) {
        TimeUnit unit = EnumValues.constant(TimeUnit.class, message.getTimeUnitValue());
        Instant instant = Instant.EPOCH.plus(duration(message.getValue(), unit));
        if (!message.hasTimeZone()) {
            return of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), DataType.datetime(unit));
        }
        String zone = message.getTimeZone();
        return of(instant.atZone(ZoneId.of(zone)), DataType.datetime(unit, zone));
    }

    private static Duration duration(long count, TimeUnit unit) {
        return Duration.ofSeconds(
                Math.floorDiv(count, unit.perSecond()),
                Math.floorMod(count, unit.perSecond()) * unit.nanoseconds());
    }

    private static Expression.Literal decimal(DecimalLiteral message) {
        return of(
                new BigDecimal(number(message.getUnscaled(), true), message.getScale()),
                DataType.decimal(message.getPrecision(), message.getScale()));
    }

    private static Expression.Literal list(ListLiteral message) {
        List<@Nullable Object> items = new ArrayList<>(message.getItemsCount());
        for (Literal item : message.getItemsList()) {
            items.add(decode(item).value());
        }
        return of(
                Collections.unmodifiableList(items),
                DataType.list(DataTypes.decode(message.getItemType())));
    }

    private static Expression.Literal struct(StructLiteral message) {
        Schema schema = DataTypes.decode(message.getSchema());
        if (schema.size() != message.getValuesCount()) {
            throw new PlanDecodeException(
                    "A struct literal has %d values for %d fields"
                            .formatted(message.getValuesCount(), schema.size()));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < schema.size(); i++) {
            Field field = schema.field(i);
            values.put(field.name(), decode(message.getValues(i)).value());
        }
        return of(Collections.unmodifiableMap(values), DataType.struct(schema.fields()));
    }

    private static DataType scalar(TypeKind kind) {
        if (kind == TypeKind.UNRECOGNIZED) {
            throw Unknown.unsupported("a type of numbers");
        }
        return DataTypes.decode(
                dev.kakehashi.internal.proto.DataType.newBuilder().setKind(kind).build());
    }

    private static BigInteger number(ByteString littleEndian, boolean signed) {
        byte[] bytes = littleEndian.toByteArray();
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
        return signed ? new BigInteger(bytes) : new BigInteger(1, bytes);
    }
}
