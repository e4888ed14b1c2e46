// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import com.google.flatbuffers.FlatBufferBuilder;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.arrow.internal.ArrowLayout;

import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.DictionaryKind;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

import java.util.Map;

/// Writes a schema with the layouts that Polars prefers. Dictionaries are numbered in the order of
/// their fields, parents before children.
final class SchemaWriter {
    private final FlatBufferBuilder out;
    private long dictionaries;

    SchemaWriter(FlatBufferBuilder out) {
        this.out = out;
    }

    int schema(java.util.List<ArrowLayout.Child> fields) {
        int[] offsets = new int[fields.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = field(fields.get(i).name(), fields.get(i).layout());
        }
        return Schema.createSchema(
                out, Endianness.Little, Schema.createFieldsVector(out, offsets), 0, 0);
    }

    private int field(String name, ArrowLayout layout) {
        ArrowLayout values = layout.dictionary();
        int encoding = values == null ? 0 : encoding(layout);
        int[] children = new int[layout.children().size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = field(layout.children().get(i).name(), layout.child(i));
        }
        int childrenVector = Field.createChildrenVector(out, children);
        int metadata = metadata(layout.metadata());
        int nameOffset = out.createString(name);
        DataType type = values == null ? layout.type() : values.type();
        int typeOffset = typeTable(type);
        return Field.createField(
                out,
                nameOffset,
                true,
                typeOf(type),
                typeOffset,
                encoding,
                childrenVector,
                metadata);
    }

    private int encoding(ArrowLayout indices) {
        boolean signed = Character.isLowerCase(indices.format().charAt(0));
        int type = Int.createInt(out, (int) indices.width() * 8, signed);
        return DictionaryEncoding.createDictionaryEncoding(
                out, dictionaries++, type, indices.ordered(), DictionaryKind.DenseArray);
    }

    private int metadata(Map<String, String> metadata) {
        int[] entries =
                metadata.entrySet().stream()
                        .mapToInt(
                                entry ->
                                        KeyValue.createKeyValue(
                                                out,
                                                out.createString(entry.getKey()),
                                                out.createString(entry.getValue())))
                        .toArray();
        return entries.length == 0 ? 0 : Field.createCustomMetadataVector(out, entries);
    }

    private static byte typeOf(DataType type) {
        return switch (type) {
            case ScalarType scalar ->
                    switch (scalar) {
                        case NULL -> Type.Null;
                        case BOOLEAN -> Type.Bool;
                        case INT8,
                                INT16,
                                INT32,
                                INT64,
                                INT128,
                                UINT8,
                                UINT16,
                                UINT32,
                                UINT64,
                                UINT128 ->
                                Type.Int;
                        case FLOAT16, FLOAT32, FLOAT64 -> Type.FloatingPoint;
                        case STRING -> Type.Utf8View;
                        case BINARY -> Type.BinaryView;
                        case DATE -> Type.Date;
                        case TIME -> Type.Time;
                        case CATEGORICAL -> throw dictionary();
                    };
            case DatetimeType datetime -> Type.Timestamp;
            case DurationType duration -> Type.Duration;
            case DecimalType decimal -> Type.Decimal;
            case EnumType categories -> throw dictionary();
            case ListType list -> Type.LargeList;
            case ArrayType array -> Type.FixedSizeList;
            case StructType struct -> Type.Struct_;
        };
    }

    private int typeTable(DataType type) {
        return switch (type) {
            case ScalarType scalar -> scalarTable(scalar);
            case DatetimeType(dev.kakehashi.TimeUnit unit, String zone) ->
                    Timestamp.createTimestamp(
                            out, unit(unit), zone == null ? 0 : out.createString(zone));
            case DurationType(dev.kakehashi.TimeUnit unit) ->
                    Duration.createDuration(out, unit(unit));
            case DecimalType(int precision, int scale) ->
                    Decimal.createDecimal(out, precision, scale, 128);
            case EnumType categories -> throw dictionary();
            case ListType list -> empty();
            case ArrayType array ->
                    FixedSizeList.createFixedSizeList(out, Math.toIntExact(array.width()));
            case StructType struct -> empty();
        };
    }

    private int scalarTable(ScalarType type) {
        return switch (type) {
            case NULL, BOOLEAN, STRING, BINARY -> empty();
            case INT8 -> Int.createInt(out, 8, true);
            case INT16 -> Int.createInt(out, 16, true);
            case INT32 -> Int.createInt(out, 32, true);
            case INT64 -> Int.createInt(out, 64, true);
            case INT128 -> Int.createInt(out, 128, true);
            case UINT8 -> Int.createInt(out, 8, false);
            case UINT16 -> Int.createInt(out, 16, false);
            case UINT32 -> Int.createInt(out, 32, false);
            case UINT64 -> Int.createInt(out, 64, false);
            case UINT128 -> Int.createInt(out, 128, false);
            case FLOAT16 -> FloatingPoint.createFloatingPoint(out, Precision.HALF);
            case FLOAT32 -> FloatingPoint.createFloatingPoint(out, Precision.SINGLE);
            case FLOAT64 -> FloatingPoint.createFloatingPoint(out, Precision.DOUBLE);
            case DATE -> Date.createDate(out, DateUnit.DAY);
            case TIME -> Time.createTime(out, TimeUnit.NANOSECOND, 64);
            case CATEGORICAL -> throw dictionary();
        };
    }

    private int empty() {
        out.startTable(0);
        return out.endTable();
    }

    private static short unit(dev.kakehashi.TimeUnit unit) {
        return switch (unit) {
            case NANOSECONDS -> TimeUnit.NANOSECOND;
            case MICROSECONDS -> TimeUnit.MICROSECOND;
            case MILLISECONDS -> TimeUnit.MILLISECOND;
        };
    }

    private static AssertionError dictionary() {
        return new AssertionError("Categories have the type of their texts in an IPC schema");
    }
}
