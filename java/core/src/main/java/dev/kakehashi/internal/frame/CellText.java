// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.TableFormat;
import dev.kakehashi.arrow.ArrowArray;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.util.Objects;

/// Values as Polars shows them in tables and lists.
final class CellText {
    static final String ELLIPSIS = "…";

    private final int items;
    private final int bytes;

    CellText(TableFormat format) {
        this.items = format.items();
        // A byte may take up several characters, but Polars counts so.
        this.bytes = (int) Math.min(Integer.MAX_VALUE, 2L * format.textLength());
    }

    /// {@return the value of a cell: text stands there without quotes}
    String cell(ArrowArray array, long index) {
        return isText(array.type()) && !array.isNull(index)
                ? Objects.requireNonNull(array.getString(index))
                : value(array, index);
    }

    /// {@return the value inside of a list, a struct or a series: text stands there in quotes}
    String value(ArrowArray array, long index) {
        if (array.isNull(index)) {
            return "null";
        }
        DataType type = array.type();
        if (isText(type)) {
            return "\"" + array.getString(index) + "\"";
        }
        if (type.isFloat()) {
            return FloatText.of(array.getDouble(index));
        }
        return switch (type) {
            case ListType _, ArrayType _ -> list(Objects.requireNonNull(array.list(index)));
            case StructType _ -> struct(array, index);
            case DurationType duration ->
                    TemporalText.duration(array.getLong(index), duration.unit());
            case DatetimeType datetime when datetime.zone() != null ->
                    TemporalText.of(Objects.requireNonNull(array.getZonedDateTime(index)));
            case DatetimeType _ ->
                    TemporalText.of(Objects.requireNonNull(array.getLocalDateTime(index)));
            case DataType.ScalarType.BINARY ->
                    binary(Objects.requireNonNull(array.getSegment(index)));
            case DataType.ScalarType.DATE ->
                    TemporalText.of(Objects.requireNonNull(array.getLocalDate(index)));
            case DataType.ScalarType.TIME ->
                    TemporalText.of(Objects.requireNonNull(array.getLocalTime(index)));
            default ->
                    array.getObject(index) instanceof BigDecimal decimal
                            ? decimal.toPlainString()
                            : String.valueOf(array.getObject(index));
        };
    }

    static boolean isText(DataType type) {
        return type.equals(DataType.STRING)
                || type.equals(DataType.CATEGORICAL)
                || type instanceof DataType.EnumType;
    }

    private String list(ArrowArray list) {
        long length = list.length();
        boolean all = length <= items;
        StringBuilder text = new StringBuilder("[");
        for (long i = 0; i < (all ? length : items - 1); i++) {
            text.append(i == 0 ? "" : ", ").append(value(list, i));
        }
        if (!all) {
            text.append(items > 1 ? ", " : "").append(ELLIPSIS);
            if (items > 0) {
                text.append(' ').append(value(list, length - 1));
            }
        }
        return text.append(']').toString();
    }

    private String struct(ArrowArray array, long index) {
        StringBuilder text = new StringBuilder("{");
        for (ArrowArray field : array.fields()) {
            text.append(text.length() == 1 ? "" : ",").append(value(field, index));
        }
        return text.append('}').toString();
    }

    private String binary(MemorySegment value) {
        StringBuilder text = new StringBuilder("b\"");
        for (long i = 0; i < Math.min(bytes, value.byteSize()); i++) {
            byte b = value.get(ValueLayout.JAVA_BYTE, i);
            if (b > ' ' && b < 0x7f) {
                text.append((char) b);
            } else {
                text.append("\\x%02x".formatted(b & 0xff));
            }
        }
        return text.append('"').append(value.byteSize() > bytes ? ELLIPSIS : "").toString();
    }
}
