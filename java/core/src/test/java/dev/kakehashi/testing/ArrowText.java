// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.testing;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Arrow values as text, in the form of `tests/python/arrow_text.py`, read with the getter of each
/// type.
public final class ArrowText {
    private static final HexFormat HEX = HexFormat.of();

    private ArrowText() {}

    /// {@return a line for each column of the stream, whatever its batches}
    public static String whole(ArrowStream stream) {
        StringBuilder[] lines = new StringBuilder[stream.schema().size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new StringBuilder(hex(stream.schema().field(i).name())).append(' ');
        }
        boolean first = true;
        for (ArrowBatch batch : stream) {
            try (batch) {
                for (int i = 0; i < lines.length; i++) {
                    lines[i].append(first || batch.rowCount() == 0 ? "" : " ")
                            .append(values(batch.column(i), " "));
                }
                first &= batch.rowCount() == 0;
            }
        }
        return java.util.Arrays.stream(lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /// {@return all values}
    public static String values(ArrowArray array, String separator) {
        return LongStream.range(0, array.length())
                .mapToObj(i -> value(array, i))
                .collect(Collectors.joining(separator));
    }

    private static String value(ArrowArray array, long i) {
        if (array.isNull(i)) {
            return "null";
        }
        return switch (array.type()) {
            case ScalarType scalar -> scalar(scalar, array, i);
            case DatetimeType datetime -> Long.toString(array.getLong(i));
            case DurationType duration -> Long.toString(array.getLong(i));
            case DecimalType decimal ->
                    Objects.requireNonNull(array.getBigDecimal(i)).unscaledValue()
                            + "e-"
                            + decimal.scale();
            case EnumType categories -> "'" + hex(Objects.requireNonNull(array.getString(i)));
            case ListType list -> "[" + values(Objects.requireNonNull(array.list(i)), ",") + "]";
            case ArrayType list -> "[" + values(Objects.requireNonNull(array.list(i)), ",") + "]";
            case StructType struct ->
                    array.fields().stream()
                            .map(field -> value(field, i))
                            .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String scalar(ScalarType type, ArrowArray array, long i) {
        return switch (type) {
            case NULL -> "null";
            case BOOLEAN -> Boolean.toString(array.getBoolean(i));
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, DATE, TIME ->
                    Long.toString(array.getLong(i));
            case UINT64, INT128, UINT128 ->
                    Objects.requireNonNull(array.getBigInteger(i)).toString();
            case FLOAT16, FLOAT32, FLOAT64 -> number(array.getDouble(i));
            case STRING, CATEGORICAL -> "'" + hex(Objects.requireNonNull(array.getString(i)));
            case BINARY -> "x" + HEX.formatHex(Objects.requireNonNull(array.getBytes(i)));
        };
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "nan" : HEX.toHexDigits(Double.doubleToRawLongBits(value));
    }

    private static String hex(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return whether a type has values that Arrow outside of Polars has not: 128-bit integers}
    public static boolean isPolarsOnly(DataType type) {
        return switch (type) {
            case ScalarType.INT128, ScalarType.UINT128 -> true;
            case ListType list -> isPolarsOnly(list.inner());
            case ArrayType array -> isPolarsOnly(array.inner());
            case StructType struct ->
                    struct.fields().stream().anyMatch(field -> isPolarsOnly(field.type()));
            default -> false;
        };
    }
}
