// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.arrow.ArrowArray;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Types whose columns are numpy arrays as they lie in memory, if no value is null.
final class PlainType {
    private PlainType() {}

    /// {@return numpy's name of the type, or null if numpy has none with the same memory}
    static @Nullable String of(DataType type) {
        return switch (type) {
            case ScalarType.BOOLEAN -> "|b1";
            case ScalarType.INT8 -> "|i1";
            case ScalarType.INT16 -> "<i2";
            case ScalarType.INT32 -> "<i4";
            case ScalarType.INT64 -> "<i8";
            case ScalarType.UINT8 -> "|u1";
            case ScalarType.UINT16 -> "<u2";
            case ScalarType.UINT32 -> "<u4";
            case ScalarType.UINT64 -> "<u8";
            case ScalarType.FLOAT16 -> "<f2";
            case ScalarType.FLOAT32 -> "<f4";
            case ScalarType.FLOAT64 -> "<f8";
            case DatetimeType datetime when datetime.zone() == null ->
                    "<M8[" + datetime.unit().abbreviation() + "]";
            case DurationType duration -> "<m8[" + duration.unit().abbreviation() + "]";
            default -> null;
        };
    }

    /// {@return bytes of a value of a type that numpy has}
    static int width(String name) {
        return name.charAt(1) == 'M' || name.charAt(1) == 'm' ? 8 : name.charAt(2) - '0';
    }

    /// {@return whether these pieces of a column, of a type that numpy has, are plain memory}
    static boolean isPlain(List<ArrowArray> pieces) {
        return pieces.stream()
                .allMatch(
                        piece ->
                                piece.nullCount() == 0
                                        && piece.dictionary() == null
                                        && (piece.type().equals(DataType.BOOLEAN)
                                                || piece.format().charAt(0) != 't'
                                                || has64Bits(piece)));
    }

    // Times of 32 bits exist in Arrow.
    private static boolean has64Bits(ArrowArray piece) {
        return piece.length() == 0
                || piece.buffers().get(1).byteSize() >= 8 * (piece.offset() + piece.length());
    }
}
