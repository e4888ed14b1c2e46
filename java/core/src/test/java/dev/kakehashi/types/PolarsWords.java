// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

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

import java.util.stream.Collectors;

/// Types as the errors of Polars name them.
final class PolarsWords {
    private PolarsWords() {}

    static String of(DataType type) {
        return switch (type) {
            case ScalarType scalar -> scalar.toString();
            case DatetimeType(TimeUnit unit, String zone) when zone == null ->
                    "Datetime('%s')".formatted(of(unit));
            case DatetimeType(TimeUnit unit, String zone) ->
                    "Datetime('%s', '%s')".formatted(of(unit), zone);
            case DurationType(TimeUnit unit) -> "Duration('%s')".formatted(of(unit));
            case DecimalType(int precision, int scale) ->
                    "Decimal(%d, %d)".formatted(precision, scale);
            case EnumType _ -> "Enum([...])";
            case ListType(DataType inner) -> "List(%s)".formatted(of(inner));
            case ArrayType(DataType inner, long width) ->
                    "Array(%s, %d)".formatted(of(inner), width);
            case StructType struct ->
                    struct.fields().stream()
                            .map(field -> "'%s': %s".formatted(field.name(), of(field.type())))
                            .collect(Collectors.joining(", ", "Struct({", "})"));
        };
    }

    private static String of(TimeUnit unit) {
        return unit == TimeUnit.MICROSECONDS ? "μs" : unit.abbreviation();
    }
}
