// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.DataType;
import dev.kakehashi.Schema;
import dev.kakehashi.options.RowIndex;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Options of functions, scans and sinks, to and from fields of messages that have their names.
final class Settings {
    private final DataTypes types;

    Settings(DataTypes types) {
        this.types = types;
    }

    /// Sets a field.
    ///
    /// @throws IllegalArgumentException when the value does not fit
    void encode(Message.Builder message, FieldDescriptor field, Object value) {
        if (field.isMapField()) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                message.addRepeatedField(field, entry(message, field, entry));
            }
        } else if (field.isRepeated()) {
            for (Object item : (Collection<?>) value) {
                message.addRepeatedField(field, single(field, item));
            }
        } else {
            message.setField(field, single(field, value));
        }
    }

    private static Message entry(
            Message.Builder message, FieldDescriptor field, Map.Entry<?, ?> entry) {
        Message.Builder builder = message.newBuilderForField(field);
        return builder.setField(builder.getDescriptorForType().findFieldByNumber(1), entry.getKey())
                .setField(builder.getDescriptorForType().findFieldByNumber(2), entry.getValue())
                .build();
    }

    private Object single(FieldDescriptor field, Object value) {
        return switch (field.getType()) {
            case BOOL, STRING, DOUBLE -> value;
            case UINT32 -> Math.toIntExact(notNegative(field, ((Number) value).longValue()));
            case INT32, SINT32 -> ((Number) value).intValue();
            case UINT64 -> notNegative(field, ((Number) value).longValue());
            case INT64, SINT64 -> ((Number) value).longValue();
            case ENUM -> choice(field, (Enum<?>) value);
            case MESSAGE ->
                    switch (value) {
                        case DataType type -> types.encode(type);
                        case Schema schema -> types.encode(schema);
                        case RowIndex(var name, var offset) ->
                                dev.kakehashi.internal.proto.RowIndex.newBuilder()
                                        .setName(name)
                                        .setOffset(offset)
                                        .build();
                        default -> throw unfit(field, value);
                    };
            default -> throw unfit(field, value);
        };
    }

    private static EnumValueDescriptor choice(FieldDescriptor field, Enum<?> constant) {
        if (!field.getEnumType().getName().equals(constant.getDeclaringClass().getSimpleName())) {
            throw unfit(field, constant);
        }
        return field.getEnumType().findValueByNumber(EnumValues.number(constant));
    }

    // A seed is any 64 bits; everything else counts something.
    private static long notNegative(FieldDescriptor field, long value) {
        if (value < 0 && !field.getName().equals("seed")) {
            throw new IllegalArgumentException(
                    "%s must not be negative, and is %d".formatted(field.getName(), value));
        }
        return value;
    }

    private static IllegalArgumentException unfit(FieldDescriptor field, Object value) {
        return new IllegalArgumentException(
                "The option %s does not take %s".formatted(field.getName(), value));
    }

    /// {@return the value of a field that is set}
    static Object decode(Message message, FieldDescriptor field) {
        Object value = message.getField(field);
        if (field.isMapField()) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (Object item : (Collection<?>) value) {
                Message entry = (Message) item;
                entries.put(part(entry, 1), part(entry, 2));
            }
            return Map.copyOf(entries);
        }
        if (field.isRepeated()) {
            return ((Collection<?>) value).stream().map(item -> decodeSingle(field, item)).toList();
        }
        return decodeSingle(field, value);
    }

    private static String part(Message entry, int number) {
        return (String) entry.getField(entry.getDescriptorForType().findFieldByNumber(number));
    }

    private static Object decodeSingle(FieldDescriptor field, Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case EnumValueDescriptor constant -> decodeChoice(field, constant);
            case dev.kakehashi.internal.proto.DataType type -> DataTypes.decode(type);
            case dev.kakehashi.internal.proto.Schema schema -> DataTypes.decode(schema);
            case dev.kakehashi.internal.proto.RowIndex index ->
                    new RowIndex(index.getName(), index.getOffset());
            default -> value;
        };
    }

    private static Object decodeChoice(FieldDescriptor field, EnumValueDescriptor constant) {
        String name = field.getEnumType().getName();
        return EnumValues.constant(
                Objects.requireNonNull(EnumValues.CLASSES.get(name), name), constant.getNumber());
    }
}
