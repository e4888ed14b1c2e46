// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.internal.Failures;

import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

/// Turns the types of an IPC schema into format strings of the C Data Interface, which the rest of
/// this room reads.
final class TypeFormats {
    private TypeFormats() {}

    static String format(Field field) {
        return switch (field.typeType()) {
            case Type.Null -> "n";
            case Type.Bool -> "b";
            case Type.Int -> {
                Int type = (Int) table(field, new Int());
                yield integer(type.bitWidth(), type.isSigned());
            }
            case Type.FloatingPoint ->
                    switch (((FloatingPoint) table(field, new FloatingPoint())).precision()) {
                        case Precision.HALF -> "e";
                        case Precision.SINGLE -> "f";
                        default -> "g";
                    };
            case Type.Binary -> "z";
            case Type.LargeBinary -> "Z";
            case Type.BinaryView -> "vz";
            case Type.Utf8 -> "u";
            case Type.LargeUtf8 -> "U";
            case Type.Utf8View -> "vu";
            case Type.FixedSizeBinary ->
                    "w:" + ((FixedSizeBinary) table(field, new FixedSizeBinary())).byteWidth();
            case Type.Decimal -> {
                Decimal type = (Decimal) table(field, new Decimal());
                String width = type.bitWidth() == 128 ? "" : "," + type.bitWidth();
                yield "d:" + type.precision() + "," + type.scale() + width;
            }
            case Type.Date ->
                    ((Date) table(field, new Date())).unit() == DateUnit.DAY ? "tdD" : "tdm";
            case Type.Time -> "tt" + unit(((Time) table(field, new Time())).unit());
            case Type.Timestamp -> {
                Timestamp type = (Timestamp) table(field, new Timestamp());
                yield "ts"
                        + unit(type.unit())
                        + ":"
                        + (type.timezone() == null ? "" : type.timezone());
            }
            case Type.Duration -> "tD" + unit(((Duration) table(field, new Duration())).unit());
            case Type.List -> "+l";
            case Type.Map -> "+m";
            case Type.LargeList -> "+L";
            case Type.ListView -> "+vl";
            case Type.LargeListView -> "+vL";
            case Type.FixedSizeList ->
                    "+w:" + ((FixedSizeList) table(field, new FixedSizeList())).listSize();
            case Type.Struct_ -> "+s";
            default ->
                    throw Failures.unsupported(
                            "The column '%s' has the Arrow type %s, which Polars has not: convert it first"
                                    .formatted(field.name(), typeName(field.typeType())));
        };
    }

    static String integer(int bits, boolean signed) {
        return switch (bits) {
            case 8 -> signed ? "c" : "C";
            case 16 -> signed ? "s" : "S";
            case 32 -> signed ? "i" : "I";
            case 64 -> signed ? "l" : "L";
            case 128 -> signed ? "_pli128" : "_plu128";
            default -> throw Failures.malformed("it has integers of %d bits".formatted(bits));
        };
    }

    private static com.google.flatbuffers.Table table(
            Field field, com.google.flatbuffers.Table into) {
        com.google.flatbuffers.Table table = field.type(into);
        if (table == null) {
            throw Failures.malformed(
                    "the type of its column '%s' is missing".formatted(field.name()));
        }
        return table;
    }

    private static char unit(short unit) {
        return switch (unit) {
            case TimeUnit.SECOND -> 's';
            case TimeUnit.MILLISECOND -> 'm';
            case TimeUnit.MICROSECOND -> 'u';
            default -> 'n';
        };
    }

    private static String typeName(byte type) {
        return type >= 0 && type < Type.names.length ? Type.names[type] : "number " + type;
    }
}
