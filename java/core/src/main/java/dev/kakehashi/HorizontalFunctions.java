// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.ClosedInterval;

import org.jspecify.annotations.Nullable;

/// Functions across columns: one value from the values of a row. They are called as methods of
/// [Polars].
public abstract sealed class HorizontalFunctions extends ColumnFunctions permits Polars {
    HorizontalFunctions() {}

    private static Expr call(String function, Expr... arguments) {
        return Call.of(function).and((Object[]) arguments).expr();
    }

    /// {@return the first value of each row that is not null}
    public static Expr coalesce(Expr... columns) {
        return call("coalesce", columns);
    }

    /// {@return the values of each row as one string; null where one is null}
    ///
    /// @param separator what stands between them
    public static Expr concatStr(String separator, Expr... columns) {
        return concatStr(separator, false, columns);
    }

    /// {@return the values of each row as one string}
    ///
    /// @param separator what stands between them
    /// @param ignoreNulls whether nulls are left out, or make the result null
    public static Expr concatStr(String separator, boolean ignoreNulls, Expr... columns) {
        return Call.of("concat_str")
                .and((Object[]) columns)
                .with("separator", separator)
                .with("ignore_nulls", ignoreNulls)
                .expr();
    }

    /// {@return the values of each row as a list; lists are put one after the other}
    public static Expr concatList(Expr... columns) {
        return call("concat_list", columns);
    }

    /// {@return the values of each row as an array; arrays are put one after the other}
    public static Expr concatArr(Expr... columns) {
        return call("concat_arr", columns);
    }

    /// {@return the values of each row as a struct, its fields named as the columns are}
    public static Expr struct(Expr... columns) {
        return call("struct", columns);
    }

    /// {@return the sum of each row, nulls left out}
    public static Expr sumHorizontal(Expr... columns) {
        return call("sum_horizontal", columns);
    }

    /// {@return the sum of each row}
    ///
    /// @param ignoreNulls whether nulls are left out, or make the result null
    public static Expr sumHorizontal(boolean ignoreNulls, Expr... columns) {
        return Call.of("sum_horizontal")
                .and((Object[]) columns)
                .with("ignore_nulls", ignoreNulls)
                .expr();
    }

    /// {@return the mean of each row, nulls left out}
    public static Expr meanHorizontal(Expr... columns) {
        return call("mean_horizontal", columns);
    }

    /// {@return the mean of each row}
    ///
    /// @param ignoreNulls whether nulls are left out, or make the result null
    public static Expr meanHorizontal(boolean ignoreNulls, Expr... columns) {
        return Call.of("mean_horizontal")
                .and((Object[]) columns)
                .with("ignore_nulls", ignoreNulls)
                .expr();
    }

    /// {@return the least value of each row}
    public static Expr minHorizontal(Expr... columns) {
        return call("min_horizontal", columns);
    }

    /// {@return the greatest value of each row}
    public static Expr maxHorizontal(Expr... columns) {
        return call("max_horizontal", columns);
    }

    /// {@return whether any value of each row is true}
    public static Expr anyHorizontal(Expr... columns) {
        return call("any_horizontal", columns);
    }

    /// {@return whether all values of each row are true}
    public static Expr allHorizontal(Expr... columns) {
        return call("all_horizontal", columns);
    }

    /// {@return the whole numbers from one, included, to another, excluded}
    public static Expr intRange(Object start, Object end) {
        return Call.of("int_range", start, end).expr();
    }

    /// {@return the whole numbers of this type from one, included, to another, excluded, so many
    /// apart}
    public static Expr intRange(Object start, Object end, long step, DataType type) {
        return Call.of("int_range", start, end).with("step", step).with("data_type", type).expr();
    }

    /// {@return `n` times the same value}
    public static Expr repeat(@Nullable Object value, Object n) {
        return Call.of("repeat", value, n).expr();
    }

    /// {@return the time that is made of these parts}
    ///
    /// @param timeZone a zone, or null for a time without one
    public static Expr datetime(
            Object year,
            Object month,
            Object day,
            Object hour,
            Object minute,
            Object second,
            Object microsecond,
            TimeUnit unit,
            @Nullable String timeZone) {
        return Call.of("datetime", year, month, day, hour, minute, second, microsecond)
                .with("time_unit", unit)
                .with("time_zone", timeZone)
                .expr();
    }

    /// {@return midnight of the day that is made of these parts, in microseconds and without a
    /// zone}
    public static Expr datetime(Object year, Object month, Object day) {
        return datetime(year, month, day, 0, 0, 0, 0, TimeUnit.MICROSECONDS, null);
    }

    /// {@return the span of time that is made of these parts, in microseconds}
    public static Expr duration(Object days, Object hours, Object minutes, Object seconds) {
        return duration(0, days, hours, minutes, seconds, 0, 0, 0, TimeUnit.MICROSECONDS);
    }

    /// {@return the span of time that is made of these parts}
    public static Expr duration(
            Object weeks,
            Object days,
            Object hours,
            Object minutes,
            Object seconds,
            Object milliseconds,
            Object microseconds,
            Object nanoseconds,
            TimeUnit unit) {
        return Call.of(
                        "duration",
                        weeks,
                        days,
                        hours,
                        minutes,
                        seconds,
                        milliseconds,
                        microseconds,
                        nanoseconds)
                .with("time_unit", unit)
                .expr();
    }

    /// {@return the dates from one to another}
    ///
    /// @param interval how far apart, written as `1d`, `1w`, `1mo`
    /// @param closed which of both ends belong to them
    public static Expr dateRange(Object start, Object end, String interval, ClosedInterval closed) {
        return Call.of("date_range", start, end)
                .with("interval", interval)
                .with("closed", closed)
                .expr();
    }

    /// {@return the times from one to another}
    ///
    /// @param interval how far apart, written as `15m`, `1h`, `1d`
    /// @param closed which of both ends belong to them
    /// @param unit their unit, or null for that of the ends
    /// @param timeZone their zone, or null for that of the ends
    public static Expr datetimeRange(
            Object start,
            Object end,
            String interval,
            ClosedInterval closed,
            @Nullable TimeUnit unit,
            @Nullable String timeZone) {
        return Call.of("datetime_range", start, end)
                .with("interval", interval)
                .with("closed", closed)
                .with("time_unit", unit)
                .with("time_zone", timeZone)
                .expr();
    }

    /// {@return the positions where the predicate is true}
    public static Expr argWhere(Expr predicate) {
        return call("arg_where", predicate);
    }
}
