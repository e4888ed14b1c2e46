// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.internal.proto.TypeKind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Data types and schemas, to and from the messages of the same names.
final class DataTypes {
    private static final String PREFIX = "TYPE_KIND_";

    private final Consumer<String> features;

    /// @param features gets the name of each type that is written
    DataTypes(Consumer<String> features) {
        this.features = features;
    }

    dev.kakehashi.internal.proto.DataType encode(DataType type) {
        var message = dev.kakehashi.internal.proto.DataType.newBuilder();
        switch (type) {
            case ScalarType scalar -> message.setKind(kind(scalar.name()));
            case DataType.DatetimeType(var unit, var zone) -> {
                message.setKind(kind("DATETIME")).setTimeUnitValue(EnumValues.number(unit));
                if (zone != null) {
                    message.setTimeZone(zone);
                }
            }
            case DataType.DurationType(var unit) ->
                    message.setKind(kind("DURATION")).setTimeUnitValue(EnumValues.number(unit));
            case DataType.DecimalType(var precision, var scale) ->
                    message.setKind(kind("DECIMAL")).setPrecision(precision).setScale(scale);
            case DataType.EnumType(var categories) ->
                    message.setKind(kind("ENUM")).addAllCategories(categories);
            case DataType.ListType(var inner) ->
                    message.setKind(kind("LIST")).addChildren(encode(inner));
            case DataType.ArrayType(var inner, var width) ->
                    message.setKind(kind("ARRAY")).addChildren(encode(inner)).setWidth(width);
            case DataType.StructType(var fields) -> {
                message.setKind(kind("STRUCT"));
                for (Field field : fields) {
                    message.addNames(field.name()).addChildren(encode(field.type()));
                }
            }
        }
        return message.build();
    }

    dev.kakehashi.internal.proto.Schema encode(Schema schema) {
        var message = dev.kakehashi.internal.proto.Schema.newBuilder();
        for (Field field : schema.fields()) {
            message.addFieldsBuilder().setName(field.name()).setDataType(encode(field.type()));
        }
        return message.build();
    }

    /// {@return the kind of this name, which the plan then uses}
    TypeKind kind(String name) {
        TypeKind kind = TypeKind.valueOf(PREFIX + name);
        features.accept(Names.lower(name));
        return kind;
    }

    static DataType decode(dev.kakehashi.internal.proto.DataType message) {
        List<DataType> children = new ArrayList<>(message.getChildrenCount());
        for (var child : message.getChildrenList()) {
            children.add(decode(child));
        }
        return switch (message.getKind()) {
            case TYPE_KIND_DATETIME ->
                    message.hasTimeZone()
                            ? DataType.datetime(unit(message), message.getTimeZone())
                            : DataType.datetime(unit(message));
            case TYPE_KIND_DURATION -> DataType.duration(unit(message));
            case TYPE_KIND_DECIMAL -> DataType.decimal(message.getPrecision(), message.getScale());
            case TYPE_KIND_ENUM -> DataType.enumOf(message.getCategoriesList());
            case TYPE_KIND_LIST -> DataType.list(only(children));
            case TYPE_KIND_ARRAY -> DataType.array(only(children), message.getWidth());
            case TYPE_KIND_STRUCT -> DataType.struct(fields(message.getNamesList(), children));
            case TYPE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                    throw EnumValues.unknown("DataType.kind", message.getKindValue());
            default -> ScalarType.valueOf(message.getKind().name().substring(PREFIX.length()));
        };
    }

    static Schema decode(dev.kakehashi.internal.proto.Schema message) {
        List<Field> fields = new ArrayList<>(message.getFieldsCount());
        for (var field : message.getFieldsList()) {
            fields.add(new Field(field.getName(), decode(field.getDataType())));
        }
        return Schema.of(fields);
    }

    private static TimeUnit unit(dev.kakehashi.internal.proto.DataType message) {
        return EnumValues.constant(TimeUnit.class, message.getTimeUnitValue());
    }

    private static DataType only(List<DataType> children) {
        if (children.size() != 1) {
            throw new PlanDecodeException(
                    "A list or array type of the plan has %d item types and needs one"
                            .formatted(children.size()));
        }
        return children.getFirst();
    }

    private static List<Field> fields(List<String> names, List<DataType> types) {
        if (names.size() != types.size()) {
            throw new PlanDecodeException(
                    "A struct type of the plan has %d names for %d fields"
                            .formatted(names.size(), types.size()));
        }
        List<Field> fields = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            fields.add(new Field(names.get(i), types.get(i)));
        }
        return fields;
    }
}
