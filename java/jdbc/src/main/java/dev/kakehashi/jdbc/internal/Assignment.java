// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/// Whether a column of a database keeps the values of a frame's column.
///
/// Databases round what has too many digits, and say nothing. What is too large, too long or of
/// another kind they refuse themselves.
final class Assignment {
    /// Says yes to every value.
    static final Predicate<Object> ALL = _ -> true;

    private Assignment() {}

    /// {@return what tells values that are kept from those that are not, or nothing where a value
    /// of the source is no value of the target}
    ///
    /// @param target the type of a frame that the database's column has
    /// @param fractionDigits how many digits of a second the database's column keeps
    static Optional<Predicate<Object>> of(DataType source, DataType target, int fractionDigits) {
        if (source.equals(DataType.NULL)) {
            return Optional.of(ALL);
        }
        if (isText(source) && isText(target)) {
            return Optional.of(ALL);
        }
        if (source.isInteger() || source.isFloat() || source instanceof DecimalType) {
            return number(source, target);
        }
        return switch (source) {
            case DatetimeType from
                    when target instanceof DatetimeType to
                            && (from.zone() == null) == (to.zone() == null) ->
                    Optional.of(digits(StandardDialect.digits(from.unit()), fractionDigits));
            case DurationType _ when target instanceof DurationType -> Optional.of(ALL);
            case ListType(DataType from) -> items(from, target, fractionDigits);
            case ArrayType(DataType from, long _) -> items(from, target, fractionDigits);
            case StructType from when from.equals(target) -> Optional.of(ALL);
            default ->
                    !source.equals(target)
                            ? Optional.empty()
                            : Optional.of(
                                    source.equals(DataType.TIME) ? digits(9, fractionDigits) : ALL);
        };
    }

    private static boolean isText(DataType type) {
        return type.equals(DataType.STRING)
                || type.equals(DataType.CATEGORICAL)
                || type instanceof EnumType;
    }

    private static Optional<Predicate<Object>> number(DataType source, DataType target) {
        if (target.isInteger()) {
            boolean whole =
                    source.isInteger()
                            || (source instanceof DecimalType decimal && decimal.scale() == 0);
            return whole ? Optional.of(ALL) : Optional.empty();
        }
        if (target instanceof DecimalType(int _, int scale)) {
            return switch (source) {
                case DecimalType from when from.scale() > scale ->
                        Optional.of(
                                value ->
                                        ((java.math.BigDecimal) value).stripTrailingZeros().scale()
                                                <= scale);
                default -> source.isFloat() ? Optional.empty() : Optional.of(ALL);
            };
        }
        if (target.isFloat() && !(source instanceof DecimalType)) {
            boolean single = target.equals(DataType.FLOAT32);
            DoublePredicate keeps = single ? number -> isSingle(number) : _ -> true;
            return Optional.of(
                    value -> isExact((Number) value) && keeps.test(((Number) value).doubleValue()));
        }
        return Optional.empty();
    }

    private static boolean isSingle(double number) {
        return Double.isNaN(number) || (float) number == number;
    }

    /// Whether a double has the value.
    private static boolean isExact(Number number) {
        return switch (number) {
            case Double _, Float _ -> true;
            default ->
                    new java.math.BigDecimal(number.toString())
                                    .compareTo(new java.math.BigDecimal(number.doubleValue()))
                            == 0;
        };
    }

    private static Predicate<Object> digits(int from, int to) {
        if (from <= to) {
            return ALL;
        }
        int step = (int) Math.pow(10, 9 - to);
        return value -> ((TemporalAccessor) value).get(ChronoField.NANO_OF_SECOND) % step == 0;
    }

    private static Optional<Predicate<Object>> items(
            DataType from, DataType target, int fractionDigits) {
        Optional<DataType> to =
                switch (target) {
                    case ListType(DataType inner) -> Optional.of(inner);
                    case ArrayType(DataType inner, long _) -> Optional.of(inner);
                    default -> Optional.empty();
                };
        return to.flatMap(inner -> of(from, inner, fractionDigits)).map(Assignment::all);
    }

    private static Predicate<Object> all(Predicate<Object> item) {
        return item == ALL
                ? ALL
                : list ->
                        ((java.util.List<?>) list)
                                .stream().allMatch(value -> value == null || item.test(value));
    }
}
