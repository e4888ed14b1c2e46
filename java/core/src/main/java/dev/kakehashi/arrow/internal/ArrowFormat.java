// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Reads the format strings of the C Data Interface, with Polars' own two for 128-bit integers, as
/// Polars reads them: Date64 is a Datetime in milliseconds, seconds become milliseconds, a map is a
/// list of structs.
public final class ArrowFormat {
    private ArrowFormat() {}

    /// {@return the layout that a field describes}
    ///
    /// @param format the format string
    /// @param children the layouts of the field's children
    /// @param dictionary the layout of the dictionary's values when the field has one
    /// @param ordered whether the order of the dictionary means something
    /// @param metadata the field's metadata
    public static ArrowLayout parse(
            String format,
            List<Child> children,
            @Nullable ArrowLayout dictionary,
            boolean ordered,
            Map<String, String> metadata) {
        Parsed parsed = parse(format, children);
        DataType type = parsed.type;
        if (dictionary != null) {
            if (!type.isInteger() || parsed.width > 8) {
                throw unreadable(
                        format,
                        "as the type of dictionary indices",
                        "use integers of 8 to 64 bits");
            }
            type = CategoricalMetadata.dictionaryType(dictionary.type(), metadata);
        }
        return new ArrowLayout(
                format,
                parsed.physical,
                parsed.width,
                type,
                children,
                dictionary,
                ordered,
                metadata);
    }

    private record Parsed(Physical physical, long width, DataType type) {}

    private static Parsed parse(String format, List<Child> children) {
        return switch (format) {
            case "n" -> new Parsed(Physical.NULL, 0, DataType.NULL);
            case "b" -> new Parsed(Physical.BITS, 0, DataType.BOOLEAN);
            case "c" -> fixed(1, DataType.INT8);
            case "C" -> fixed(1, DataType.UINT8);
            case "s" -> fixed(2, DataType.INT16);
            case "S" -> fixed(2, DataType.UINT16);
            case "i" -> fixed(4, DataType.INT32);
            case "I" -> fixed(4, DataType.UINT32);
            case "l" -> fixed(8, DataType.INT64);
            case "L" -> fixed(8, DataType.UINT64);
            case "_pli128" -> fixed(16, DataType.INT128);
            case "_plu128" -> fixed(16, DataType.UINT128);
            case "e" -> fixed(2, DataType.FLOAT16);
            case "f" -> fixed(4, DataType.FLOAT32);
            case "g" -> fixed(8, DataType.FLOAT64);
            case "z" -> new Parsed(Physical.BYTES32, 0, DataType.BINARY);
            case "Z" -> new Parsed(Physical.BYTES64, 0, DataType.BINARY);
            case "vz" -> new Parsed(Physical.VIEWS, 0, DataType.BINARY);
            case "u" -> new Parsed(Physical.BYTES32, 0, DataType.STRING);
            case "U" -> new Parsed(Physical.BYTES64, 0, DataType.STRING);
            case "vu" -> new Parsed(Physical.VIEWS, 0, DataType.STRING);
            case "tdD" -> fixed(4, DataType.DATE);
            case "tdm" -> fixed(8, DataType.datetime(TimeUnit.MILLISECONDS));
            case "tts", "ttm" -> fixed(4, DataType.TIME);
            case "ttu", "ttn" -> fixed(8, DataType.TIME);
            case "tDs", "tDm", "tDu", "tDn" -> fixed(8, DataType.duration(unit(format.charAt(2))));
            case "+l", "+m" -> list(Physical.LIST32, format, children);
            case "+L" -> list(Physical.LIST64, format, children);
            case "+vl" -> list(Physical.LIST_VIEW32, format, children);
            case "+vL" -> list(Physical.LIST_VIEW64, format, children);
            case "+s" ->
                    new Parsed(
                            Physical.STRUCT,
                            0,
                            DataType.struct(
                                    children.stream()
                                            .map(
                                                    child ->
                                                            new Field(
                                                                    child.name(),
                                                                    child.layout().type()))
                                            .toList()));
            default -> parameterised(format, children);
        };
    }

    private static Parsed parameterised(String format, List<Child> children) {
        int colon = format.indexOf(':');
        String argument = format.substring(colon + 1);
        return switch (colon < 0 ? "" : format.substring(0, colon)) {
            case "tss", "tsm", "tsu", "tsn" ->
                    fixed(
                            8,
                            new DatetimeType(
                                    unit(format.charAt(2)), argument.isEmpty() ? null : argument));
            case "w" -> fixed(number(format, argument), DataType.BINARY);
            case "d" -> decimal(format, argument.split(",", -1));
            case "+w" -> {
                long width = number(format, argument);
                yield new Parsed(
                        Physical.FIXED_LIST,
                        width,
                        DataType.array(onlyChild(format, children), width));
            }
            default ->
                    throw unreadable(
                            format, "", "convert the column first to a type that Polars has");
        };
    }

    private static Parsed fixed(long width, DataType type) {
        return new Parsed(Physical.FIXED, width, type);
    }

    private static Parsed list(Physical physical, String format, List<Child> children) {
        return new Parsed(physical, 0, DataType.list(onlyChild(format, children)));
    }

    private static DataType onlyChild(String format, List<Child> children) {
        if (children.size() != 1) {
            throw Failures.malformed(
                    "the format %s goes with 1 child, not %d".formatted(format, children.size()));
        }
        return children.getFirst().layout().type();
    }

    private static Parsed decimal(String format, String[] parts) {
        if (parts.length != 2 && parts.length != 3) {
            throw Failures.malformed("the format %s is not a decimal's".formatted(format));
        }
        long bits = parts.length == 3 ? number(format, parts[2]) : 128;
        if (bits != 32 && bits != 64 && bits != 128 && bits != 256) {
            throw unreadable(format, "", "use decimals of 32, 64, 128 or 256 bits");
        }
        long precision = number(format, parts[0]);
        if (precision > 38 || parts[1].startsWith("-")) {
            throw unreadable(
                    format,
                    "",
                    "Polars' decimals have at most 38 digits and no negative scale: cast the column"
                            + " first");
        }
        return fixed(bits / 8, DataType.decimal((int) precision, (int) number(format, parts[1])));
    }

    private static long number(String format, String digits) {
        if (!digits.matches("[0-9]{1,10}")) {
            throw Failures.malformed(
                    "the format %s has no number where one belongs".formatted(format));
        }
        long number = Long.parseLong(digits);
        if (number > Integer.MAX_VALUE) {
            throw Failures.malformed("the format %s has a number out of range".formatted(format));
        }
        return number;
    }

    private static TimeUnit unit(char letter) {
        return switch (letter) {
            case 'n' -> TimeUnit.NANOSECONDS;
            case 'u' -> TimeUnit.MICROSECONDS;
            // Polars has no seconds and takes them as milliseconds.
            default -> TimeUnit.MILLISECONDS;
        };
    }

    private static RuntimeException unreadable(String format, String role, String cure) {
        return Failures.unsupported(
                "Arrow type with the format %s cannot be read%s: %s"
                        .formatted(format, role.isEmpty() ? "" : " " + role, cure));
    }
}
