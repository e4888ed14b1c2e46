// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;

import java.util.List;
import java.util.Map;

/// The layout that Polars itself uses for a type: what it takes over without a copy.
public final class CanonicalLayout {
    private CanonicalLayout() {}

    /// {@return the layout for a type}
    public static ArrowLayout of(DataType type) {
        return switch (type) {
            case ScalarType.CATEGORICAL -> dictionary("I", type, false);
            case EnumType categories ->
                    dictionary(indexFormat(categories.categories().size()), type, true);
            case ListType list ->
                    ArrowFormat.parse("+L", List.of(item(list.inner())), null, false, Map.of());
            case ArrayType array ->
                    ArrowFormat.parse(
                            "+w:" + array.width(),
                            List.of(item(array.inner())),
                            null,
                            false,
                            Map.of());
            case StructType struct ->
                    ArrowFormat.parse(
                            "+s",
                            struct.fields().stream()
                                    .map(field -> new Child(field.name(), of(field.type())))
                                    .toList(),
                            null,
                            false,
                            Map.of());
            default -> ArrowFormat.parse(flatFormat(type), List.of(), null, false, Map.of());
        };
    }

    private static Child item(DataType type) {
        return new Child("item", of(type));
    }

    private static ArrowLayout dictionary(String indices, DataType type, boolean ordered) {
        return ArrowFormat.parse(
                indices, List.of(), of(DataType.STRING), ordered, CategoricalMetadata.of(type));
    }

    private static String indexFormat(int categories) {
        return categories < 1 << 8 ? "C" : categories < 1 << 16 ? "S" : "I";
    }

    private static String flatFormat(DataType type) {
        return switch (type) {
            case ScalarType scalar -> scalarFormat(scalar);
            case DatetimeType(TimeUnit unit, String zone) ->
                    "ts" + unit.abbreviation().charAt(0) + ":" + (zone == null ? "" : zone);
            case DurationType(TimeUnit unit) -> "tD" + unit.abbreviation().charAt(0);
            case DecimalType(int precision, int scale) -> "d:" + precision + "," + scale;
            default -> throw new AssertionError(type + " is not flat");
        };
    }

    private static String scalarFormat(ScalarType type) {
        return switch (type) {
            case NULL -> "n";
            case BOOLEAN -> "b";
            case INT8 -> "c";
            case INT16 -> "s";
            case INT32 -> "i";
            case INT64 -> "l";
            case INT128 -> "_pli128";
            case UINT8 -> "C";
            case UINT16 -> "S";
            case UINT32 -> "I";
            case UINT64 -> "L";
            case UINT128 -> "_plu128";
            case FLOAT16 -> "e";
            case FLOAT32 -> "f";
            case FLOAT64 -> "g";
            case STRING -> "vu";
            case BINARY -> "vz";
            case DATE -> "tdD";
            case TIME -> "ttn";
            case CATEGORICAL -> throw new AssertionError("a Categorical is a dictionary");
        };
    }
}
