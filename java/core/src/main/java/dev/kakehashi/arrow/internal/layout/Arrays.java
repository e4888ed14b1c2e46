// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

/// Finds the class for a layout.
public final class Arrays {
    private Arrays() {}

    /// {@return the column, readable as long as the view is open}
    public static ArrowArray open(ArrayData data, BufferView view) {
        if (data.dictionary() != null) {
            DataType values = data.dictionary().layout().type();
            return values.equals(DataType.STRING)
                    ? new CategoricalArray(data, view)
                    : new EncodedArray(data, view);
        }
        return switch (data.layout().physical()) {
            case NULL -> new NullArray(data, view);
            case BITS -> new BooleanArray(data, view);
            case FIXED -> fixed(data, view);
            case BYTES32 -> new Bytes32Array(data, view);
            case BYTES64 -> new Bytes64Array(data, view);
            case VIEWS -> new ViewsArray(data, view);
            case LIST32, LIST64, LIST_VIEW32, LIST_VIEW64, FIXED_LIST -> new ListArray(data, view);
            case STRUCT -> new StructArray(data, view);
        };
    }

    private static ArrowArray fixed(ArrayData data, BufferView view) {
        return switch (data.layout().type()) {
            case ScalarType scalar -> scalar(scalar, data, view);
            case DatetimeType datetime -> new DatetimeArray(data, view);
            case DurationType duration -> new DurationArray(data, view);
            case DecimalType decimal -> new DecimalArray(data, view);
            default -> throw misplaced(data);
        };
    }

    private static ArrowArray scalar(ScalarType type, ArrayData data, BufferView view) {
        return switch (type) {
            case INT8 -> new Int8Array(data, view);
            case INT16 -> new Int16Array(data, view);
            case INT32 -> new Int32Array(data, view);
            case INT64 -> new Int64Array(data, view);
            case UINT8 -> new UInt8Array(data, view);
            case UINT16 -> new UInt16Array(data, view);
            case UINT32 -> new UInt32Array(data, view);
            case UINT64 -> new UInt64Array(data, view);
            case INT128, UINT128 -> new Int128Array(data, view);
            case FLOAT16 -> new Float16Array(data, view);
            case FLOAT32 -> new Float32Array(data, view);
            case FLOAT64 -> new Float64Array(data, view);
            case DATE -> new DateArray(data, view);
            case TIME -> new TimeArray(data, view);
            case BINARY -> new FixedBytesArray(data, view);
            case NULL, BOOLEAN, STRING, CATEGORICAL -> throw misplaced(data);
        };
    }

    private static AssertionError misplaced(ArrayData data) {
        return new AssertionError("No layout of one width has the type " + data.layout().type());
    }
}
