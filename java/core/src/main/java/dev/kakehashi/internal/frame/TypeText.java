// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The short names of types that Polars puts at the head of a table.
final class TypeText {
    private TypeText() {}

    static String of(DataType type) {
        return switch (type) {
            case ScalarType scalar -> of(scalar);
            case DatetimeType(TimeUnit unit, String zone) when zone != null ->
                    "datetime[%s, %s]".formatted(of(unit), zone);
            case DatetimeType(TimeUnit unit, var _) -> "datetime[%s]".formatted(of(unit));
            case DurationType(TimeUnit unit) -> "duration[%s]".formatted(of(unit));
            case DecimalType(int precision, int scale) ->
                    "decimal[%d,%d]".formatted(precision, scale);
            case EnumType _ -> "enum";
            case ListType(DataType inner) -> "list[%s]".formatted(of(inner));
            case ArrayType array -> of(array);
            case StructType(var fields) -> "struct[%d]".formatted(fields.size());
        };
    }

    private static String of(ScalarType type) {
        return switch (type) {
            case NULL -> "null";
            case BOOLEAN -> "bool";
            case INT8 -> "i8";
            case INT16 -> "i16";
            case INT32 -> "i32";
            case INT64 -> "i64";
            case INT128 -> "i128";
            case UINT8 -> "u8";
            case UINT16 -> "u16";
            case UINT32 -> "u32";
            case UINT64 -> "u64";
            case UINT128 -> "u128";
            case FLOAT16 -> "f16";
            case FLOAT32 -> "f32";
            case FLOAT64 -> "f64";
            case STRING -> "str";
            case BINARY -> "binary";
            case DATE -> "date";
            case TIME -> "time";
            case CATEGORICAL -> "cat";
        };
    }

    private static String of(TimeUnit unit) {
        return switch (unit) {
            case NANOSECONDS -> "ns";
            case MICROSECONDS -> "μs";
            case MILLISECONDS -> "ms";
        };
    }

    private static String of(ArrayType array) {
        List<Long> shape = new ArrayList<>();
        DataType item = array;
        while (item instanceof ArrayType(DataType inner, long width)) {
            shape.add(width);
            item = inner;
        }
        String dimensions = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "array[%s, %s]"
                .formatted(of(item), shape.size() == 1 ? dimensions : "(" + dimensions + ")");
    }
}
