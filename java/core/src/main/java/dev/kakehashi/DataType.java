// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A Polars data type. Immutable; equal when Polars would call them equal; printed as py-polars
/// prints them.
///
/// Types without parameters are constants of this interface, the others have methods that make
/// them: `DataType.list(DataType.INT64)`. Code that has to tell them apart switches over the
/// records and over [ScalarType].
public sealed interface DataType extends DataTypeTraits {
    DataType NULL = ScalarType.NULL;
    DataType BOOLEAN = ScalarType.BOOLEAN;
    DataType INT8 = ScalarType.INT8;
    DataType INT16 = ScalarType.INT16;
    DataType INT32 = ScalarType.INT32;
    DataType INT64 = ScalarType.INT64;
    DataType INT128 = ScalarType.INT128;
    DataType UINT8 = ScalarType.UINT8;
    DataType UINT16 = ScalarType.UINT16;
    DataType UINT32 = ScalarType.UINT32;
    DataType UINT64 = ScalarType.UINT64;
    DataType UINT128 = ScalarType.UINT128;
    DataType FLOAT16 = ScalarType.FLOAT16;
    DataType FLOAT32 = ScalarType.FLOAT32;
    DataType FLOAT64 = ScalarType.FLOAT64;

    /// UTF-8 text.
    DataType STRING = ScalarType.STRING;

    DataType BINARY = ScalarType.BINARY;

    /// Days since 1970-01-01.
    DataType DATE = ScalarType.DATE;

    /// Nanoseconds since midnight.
    DataType TIME = ScalarType.TIME;

    /// Text of few different values, with categories that are found as values arrive.
    DataType CATEGORICAL = ScalarType.CATEGORICAL;

    /// How deep types may nest: a list of Int64 is 2 deep.
    int MAX_DEPTH = 64;

    /// {@return a time without zone, counted in this unit since 1970-01-01T00:00}
    static DataType datetime(TimeUnit unit) {
        return new DatetimeType(unit, null);
    }

    /// {@return an instant, counted in this unit since 1970-01-01T00:00Z and shown in this zone}
    ///
    /// @param zone an IANA name such as `Europe/Berlin`, or `UTC`
    static DataType datetime(TimeUnit unit, @Nullable String zone) {
        return new DatetimeType(unit, zone);
    }

    /// {@return a span of time, counted in this unit}
    static DataType duration(TimeUnit unit) {
        return new DurationType(unit);
    }

    /// {@return decimal numbers of up to `precision` digits (1 to 38), `scale` of them after the
    /// point}
    static DataType decimal(int precision, int scale) {
        return new DecimalType(precision, scale);
    }

    /// {@return text that is one of these categories, in this order}
    static DataType enumOf(List<String> categories) {
        return new EnumType(categories);
    }

    /// {@return text that is one of these categories, in this order}
    static DataType enumOf(String... categories) {
        return new EnumType(List.of(categories));
    }

    /// {@return lists of any length}
    static DataType list(DataType inner) {
        return new ListType(inner);
    }

    /// {@return lists that all have `width` items}
    static DataType array(DataType inner, long width) {
        return new ArrayType(inner, width);
    }

    /// {@return values of named fields}
    static DataType struct(Field... fields) {
        return new StructType(List.of(fields));
    }

    /// {@return values of named fields}
    static DataType struct(List<Field> fields) {
        return new StructType(fields);
    }

    /// The types without parameters.
    enum ScalarType implements DataType {
        NULL("Null", Family.OTHER),
        BOOLEAN("Boolean", Family.OTHER),
        INT8("Int8", Family.SIGNED),
        INT16("Int16", Family.SIGNED),
        INT32("Int32", Family.SIGNED),
        INT64("Int64", Family.SIGNED),
        INT128("Int128", Family.SIGNED),
        UINT8("UInt8", Family.UNSIGNED),
        UINT16("UInt16", Family.UNSIGNED),
        UINT32("UInt32", Family.UNSIGNED),
        UINT64("UInt64", Family.UNSIGNED),
        UINT128("UInt128", Family.UNSIGNED),
        FLOAT16("Float16", Family.FLOAT),
        FLOAT32("Float32", Family.FLOAT),
        FLOAT64("Float64", Family.FLOAT),
        STRING("String", Family.OTHER),
        BINARY("Binary", Family.OTHER),
        DATE("Date", Family.OTHER),
        TIME("Time", Family.OTHER),
        CATEGORICAL("Categorical", Family.OTHER);

        enum Family {
            SIGNED,
            UNSIGNED,
            FLOAT,
            OTHER
        }

        private final String text;
        final Family family;

        ScalarType(String text, Family family) {
            this.text = text;
            this.family = family;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// A time of a calendar and clock.
    ///
    /// @param unit what is counted
    /// @param zone an IANA name, or null for a time without zone
    record DatetimeType(TimeUnit unit, @Nullable String zone) implements DataType {
        public DatetimeType {
            Objects.requireNonNull(unit, "unit");
            if (zone != null && zone.isEmpty()) {
                throw new IllegalArgumentException(
                        "A time zone has a name; leave it out for a time without zone");
            }
        }

        /// {@return the zone for java.time}
        ///
        /// @throws DateTimeException when there is none, or the name is not known to this JVM
        public java.time.ZoneId zoneId() {
            if (zone == null) {
                throw new DateTimeException(this + " has no time zone");
            }
            return java.time.ZoneId.of(zone);
        }

        @Override
        public String toString() {
            return "Datetime(time_unit='%s', time_zone=%s)"
                    .formatted(
                            unit.abbreviation(), zone == null ? "None" : PythonQuotes.quoted(zone));
        }
    }

    /// A span of time.
    ///
    /// @param unit what is counted
    record DurationType(TimeUnit unit) implements DataType {
        public DurationType {
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public String toString() {
            return "Duration(time_unit='%s')".formatted(unit.abbreviation());
        }
    }

    /// Decimal numbers.
    ///
    /// @param precision digits in all, 1 to 38
    /// @param scale digits after the point, 0 to precision
    record DecimalType(int precision, int scale) implements DataType {
        public DecimalType {
            if (precision < 1 || precision > 38) {
                throw new IllegalArgumentException(
                        "Decimals have 1 to 38 digits, not " + precision);
            }
            if (scale < 0 || scale > precision) {
                throw new IllegalArgumentException(
                        "Decimals of %d digits have 0 to %d digits after the point, not %d"
                                .formatted(precision, precision, scale));
            }
        }

        @Override
        public String toString() {
            return "Decimal(precision=%d, scale=%d)".formatted(precision, scale);
        }
    }

    /// Text that is one of a list.
    ///
    /// @param categories the list, in the order that sorting follows; no two are equal
    record EnumType(List<String> categories) implements DataType {
        public EnumType {
            categories = List.copyOf(categories);
            Set<String> seen = HashSet.newHashSet(categories.size());
            for (String category : categories) {
                if (!seen.add(category)) {
                    throw new IllegalArgumentException(
                            "The categories of an enum differ; %s is there twice"
                                    .formatted(PythonQuotes.quoted(category)));
                }
            }
        }

        @Override
        public String toString() {
            return categories.stream()
                    .map(PythonQuotes::quoted)
                    .collect(Collectors.joining(", ", "Enum(categories=[", "])"));
        }
    }

    /// Lists of any length.
    ///
    /// @param inner the type of the items
    record ListType(DataType inner) implements DataType {
        public ListType {
            requireDepth(inner);
        }

        @Override
        public String toString() {
            return "List(" + inner + ")";
        }
    }

    /// Lists of one length.
    ///
    /// @param inner the type of the items
    /// @param width how many items every value has, 0 or more
    record ArrayType(DataType inner, long width) implements DataType {
        public ArrayType {
            requireDepth(inner);
            if (width < 0) {
                throw new IllegalArgumentException(
                        "The width of an array is 0 or more, not " + width);
            }
        }

        @Override
        public String toString() {
            List<Long> shape = new ArrayList<>(List.of(width));
            DataType item = inner;
            while (item instanceof ArrayType array) {
                shape.add(array.width);
                item = array.inner;
            }
            String dimensions =
                    shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "Array(%s, shape=(%s%s))"
                    .formatted(item, dimensions, shape.size() == 1 ? "," : "");
        }
    }

    /// Values of named fields.
    ///
    /// @param fields the fields in order; no two have the same name
    record StructType(List<Field> fields) implements DataType {
        public StructType {
            // A schema is what checks names.
            fields = Schema.of(fields).fields();
            requireDepth(fields.stream().map(Field::type).toArray(DataType[]::new));
        }

        /// {@return the field of this name}
        ///
        /// @throws IllegalArgumentException when there is none
        public Field field(String name) {
            return Schema.of(fields).field(name);
        }

        @Override
        public String toString() {
            return fields.stream()
                    .map(Field::toString)
                    .collect(Collectors.joining(", ", "Struct({", "})"));
        }
    }

    private static void requireDepth(DataType... inner) {
        int depth = 1 + Arrays.stream(inner).mapToInt(DataType::depth).max().orElse(0);
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "Types nest at most %d deep, not %d".formatted(MAX_DEPTH, depth));
        }
    }

    private static int depth(DataType type) {
        return switch (type) {
            case ListType list -> 1 + depth(list.inner);
            case ArrayType array -> 1 + depth(array.inner);
            case StructType struct ->
                    1
                            + struct.fields.stream()
                                    .mapToInt(field -> depth(field.type()))
                                    .max()
                                    .orElse(0);
            default -> 1;
        };
    }
}
