// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.java.internal;

import dev.kakehashi.error.ArrowExportException;
import dev.kakehashi.error.ErrorDetail;

import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Types of arrow-java and Arrow's format strings of the C interface, both ways.
final class Formats {
    private static final Map<String, ArrowType> PLAIN =
            Map.ofEntries(
                    Map.entry("n", new ArrowType.Null()),
                    Map.entry("b", new ArrowType.Bool()),
                    Map.entry("c", new ArrowType.Int(8, true)),
                    Map.entry("C", new ArrowType.Int(8, false)),
                    Map.entry("s", new ArrowType.Int(16, true)),
                    Map.entry("S", new ArrowType.Int(16, false)),
                    Map.entry("i", new ArrowType.Int(32, true)),
                    Map.entry("I", new ArrowType.Int(32, false)),
                    Map.entry("l", new ArrowType.Int(64, true)),
                    Map.entry("L", new ArrowType.Int(64, false)),
                    Map.entry("e", new ArrowType.FloatingPoint(FloatingPointPrecision.HALF)),
                    Map.entry("f", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE)),
                    Map.entry("g", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)),
                    Map.entry("u", new ArrowType.Utf8()),
                    Map.entry("U", new ArrowType.LargeUtf8()),
                    Map.entry("vu", new ArrowType.Utf8View()),
                    Map.entry("z", new ArrowType.Binary()),
                    Map.entry("Z", new ArrowType.LargeBinary()),
                    Map.entry("vz", new ArrowType.BinaryView()),
                    Map.entry("tdD", new ArrowType.Date(DateUnit.DAY)),
                    Map.entry("tdm", new ArrowType.Date(DateUnit.MILLISECOND)),
                    Map.entry("tts", new ArrowType.Time(TimeUnit.SECOND, 32)),
                    Map.entry("ttm", new ArrowType.Time(TimeUnit.MILLISECOND, 32)),
                    Map.entry("ttu", new ArrowType.Time(TimeUnit.MICROSECOND, 64)),
                    Map.entry("ttn", new ArrowType.Time(TimeUnit.NANOSECOND, 64)),
                    Map.entry("tDs", new ArrowType.Duration(TimeUnit.SECOND)),
                    Map.entry("tDm", new ArrowType.Duration(TimeUnit.MILLISECOND)),
                    Map.entry("tDu", new ArrowType.Duration(TimeUnit.MICROSECOND)),
                    Map.entry("tDn", new ArrowType.Duration(TimeUnit.NANOSECOND)),
                    Map.entry("+l", new ArrowType.List()),
                    Map.entry("+L", new ArrowType.LargeList()),
                    Map.entry("+s", new ArrowType.Struct()));
    private static final Map<ArrowType, String> NAMES =
            PLAIN.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, TimeUnit> UNITS =
            Arrays.stream(TimeUnit.values())
                    .collect(Collectors.toMap(Formats::letter, Function.identity()));

    private Formats() {}

    private static String letter(TimeUnit unit) {
        return switch (unit) {
            case SECOND -> "s";
            case MILLISECOND -> "m";
            case MICROSECOND -> "u";
            case NANOSECOND -> "n";
        };
    }

    /// {@return the type of a format string}
    static ArrowType type(String format, String column) {
        ArrowType plain = PLAIN.get(format);
        if (plain != null) {
            return plain;
        }
        if (format.startsWith("ts")) {
            TimeUnit unit = UNITS.get(format.substring(2, 3));
            String zone = format.substring(4);
            return new ArrowType.Timestamp(unit, zone.isEmpty() ? null : zone);
        }
        if (format.startsWith("d:")) {
            List<Integer> parts =
                    Arrays.stream(format.substring(2).split(",", 0)).map(Integer::valueOf).toList();
            return new ArrowType.Decimal(
                    parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : 128);
        }
        if (format.startsWith("w:")) {
            return new ArrowType.FixedSizeBinary(Integer.parseInt(format.substring(2)));
        }
        if (format.startsWith("+w:")) {
            return new ArrowType.FixedSizeList(Integer.parseInt(format.substring(3)));
        }
        throw refused(column, "arrow-java has no vector for Arrow's format " + format);
    }

    /// {@return the format string of a type}
    static String format(ArrowType type, String column) {
        String plain = NAMES.get(type);
        if (plain != null) {
            return plain;
        }
        return switch (type) {
            case ArrowType.Timestamp time ->
                    "ts%s:%s"
                            .formatted(
                                    letter(time.getUnit()),
                                    time.getTimezone() == null ? "" : time.getTimezone());
            case ArrowType.Decimal decimal ->
                    "d:%d,%d%s"
                            .formatted(
                                    decimal.getPrecision(),
                                    decimal.getScale(),
                                    decimal.getBitWidth() == 128
                                            ? ""
                                            : "," + decimal.getBitWidth());
            case ArrowType.FixedSizeBinary binary -> "w:" + binary.getByteWidth();
            case ArrowType.FixedSizeList list -> "+w:" + list.getListSize();
            default -> throw refused(column, "Vectors of type %s are not known".formatted(type));
        };
    }

    static ArrowExportException refused(String column, String why) {
        return new ArrowExportException(
                "Column '%s' cannot be handed over: %s. Cast it before".formatted(column, why),
                new ErrorDetail(0, 0, "", "", column, List.of(), "", 0),
                null);
    }
}
