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

/// Says in messages which Java type a component should have.
final class JavaTypeNames {
    private JavaTypeNames() {}

    static String fitting(DataType type) {
        return switch (type) {
            case ScalarType scalar -> fitting(scalar);
            case DatetimeType datetime when datetime.zone() == null -> "a LocalDateTime";
            case DatetimeType _ -> "an Instant or ZonedDateTime";
            case DurationType _ -> "a Duration";
            case DecimalType _ -> "a BigDecimal";
            case EnumType _ -> "a String or a Java enum";
            case ListType _, ArrayType _ -> "a List or an array";
            case StructType _ -> "a record or a Map";
        };
    }

    private static String fitting(ScalarType type) {
        return switch (type) {
            case NULL -> "an Object";
            case BOOLEAN -> "a boolean";
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 -> "a long or a smaller integer";
            case INT128, UINT64, UINT128 -> "a BigInteger, or a long where all values fit";
            case FLOAT16, FLOAT32 -> "a float or double";
            case FLOAT64 -> "a double";
            case STRING, CATEGORICAL -> "a String or a Java enum";
            case BINARY -> "a byte[]";
            case DATE -> "a LocalDate";
            case TIME -> "a LocalTime";
        };
    }
}
