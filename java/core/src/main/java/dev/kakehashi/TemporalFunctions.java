// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import org.jspecify.annotations.Nullable;

/// Functions of dates, times and durations, reached by [Expr#dt]. Where a parameter is an `Object`,
/// an expression or a Java value may be given; a string is a value, not the name of a column.
public final class TemporalFunctions {
    private final Expr expr;

    TemporalFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return the year}
    public Expr year() {
        return Call.of("dt.year", expr).expr();
    }

    /// {@return the year that the ISO week belongs to}
    public Expr isoYear() {
        return Call.of("dt.iso_year", expr).expr();
    }

    /// {@return the quarter, 1 to 4}
    public Expr quarter() {
        return Call.of("dt.quarter", expr).expr();
    }

    /// {@return the month, 1 to 12}
    public Expr month() {
        return Call.of("dt.month", expr).expr();
    }

    /// {@return the ISO week, 1 to 53}
    public Expr week() {
        return Call.of("dt.week", expr).expr();
    }

    /// {@return the day of the week, 1 for Monday to 7}
    public Expr weekday() {
        return Call.of("dt.weekday", expr).expr();
    }

    /// {@return the day of the month, from 1}
    public Expr day() {
        return Call.of("dt.day", expr).expr();
    }

    /// {@return the day of the year, from 1}
    public Expr ordinalDay() {
        return Call.of("dt.ordinal_day", expr).expr();
    }

    /// {@return the hour, 0 to 23}
    public Expr hour() {
        return Call.of("dt.hour", expr).expr();
    }

    /// {@return the minute, 0 to 59}
    public Expr minute() {
        return Call.of("dt.minute", expr).expr();
    }

    /// {@return the second, 0 to 59}
    public Expr second() {
        return Call.of("dt.second", expr).expr();
    }

    /// {@return the milliseconds of the second}
    public Expr millisecond() {
        return Call.of("dt.millisecond", expr).expr();
    }

    /// {@return the microseconds of the second}
    public Expr microsecond() {
        return Call.of("dt.microsecond", expr).expr();
    }

    /// {@return the nanoseconds of the second}
    public Expr nanosecond() {
        return Call.of("dt.nanosecond", expr).expr();
    }

    /// {@return the century: 21 from 2001 on}
    public Expr century() {
        return Call.of("dt.century", expr).expr();
    }

    /// {@return the millennium: 3 from 2001 on}
    public Expr millennium() {
        return Call.of("dt.millennium", expr).expr();
    }

    /// {@return whether the year is a leap year}
    public Expr isLeapYear() {
        return Call.of("dt.is_leap_year", expr).expr();
    }

    /// {@return the number of days of the month}
    public Expr daysInMonth() {
        return Call.of("dt.days_in_month", expr).expr();
    }

    /// {@return the date without the time}
    public Expr date() {
        return Call.of("dt.date", expr).expr();
    }

    /// {@return the time of day without the date}
    public Expr time() {
        return Call.of("dt.time", expr).expr();
    }

    /// {@return the date and time without the zone}
    public Expr datetime() {
        return Call.of("dt.datetime", expr).expr();
    }

    /// {@return microseconds since 1970-01-01}
    public Expr epoch() {
        return Call.of("dt.epoch", expr).expr();
    }

    /// {@return the time since 1970-01-01 in this unit}
    public Expr epoch(TimeUnit unit) {
        return Call.of("dt.epoch", expr).with("time_unit", unit).expr();
    }

    /// {@return the start of the span of time that each is in; spans are written as `1d`, `1mo`,
    /// `15m`}
    public Expr truncate(Object every) {
        return Call.of("dt.truncate", expr, every).expr();
    }

    /// {@return the nearer end of the span of time that each is in; spans are written as `1d`,
    /// `1mo`, `15m`}
    public Expr round(Object every) {
        return Call.of("dt.round", expr, every).expr();
    }

    /// {@return each later by a span of time, written as `1d`, `-1mo`, `1y2d`}
    public Expr offsetBy(Object by) {
        return Call.of("dt.offset_by", expr, by).expr();
    }

    /// {@return each as text in this form of chrono's strftime, or `iso`}
    public Expr strftime(String format) {
        return Call.of("dt.to_string", expr).with("format", format).expr();
    }

    /// {@return each as text in this form of chrono's strftime, or `iso`}
    public Expr toString(String format) {
        return Call.of("dt.to_string", expr).with("format", format).expr();
    }

    /// {@return the first day of the month}
    public Expr monthStart() {
        return Call.of("dt.month_start", expr).expr();
    }

    /// {@return the last day of the month}
    public Expr monthEnd() {
        return Call.of("dt.month_end", expr).expr();
    }

    /// {@return how many whole days each duration has}
    public Expr totalDays() {
        return Call.of("dt.total_days", expr).expr();
    }

    /// {@return how many days each duration has, with a fraction or without}
    public Expr totalDays(boolean fractional) {
        return Call.of("dt.total_days", expr).with("fractional", fractional).expr();
    }

    /// {@return how many whole hours each duration has}
    public Expr totalHours() {
        return Call.of("dt.total_hours", expr).expr();
    }

    /// {@return how many hours each duration has, with a fraction or without}
    public Expr totalHours(boolean fractional) {
        return Call.of("dt.total_hours", expr).with("fractional", fractional).expr();
    }

    /// {@return how many whole minutes each duration has}
    public Expr totalMinutes() {
        return Call.of("dt.total_minutes", expr).expr();
    }

    /// {@return how many minutes each duration has, with a fraction or without}
    public Expr totalMinutes(boolean fractional) {
        return Call.of("dt.total_minutes", expr).with("fractional", fractional).expr();
    }

    /// {@return how many whole seconds each duration has}
    public Expr totalSeconds() {
        return Call.of("dt.total_seconds", expr).expr();
    }

    /// {@return how many seconds each duration has, with a fraction or without}
    public Expr totalSeconds(boolean fractional) {
        return Call.of("dt.total_seconds", expr).with("fractional", fractional).expr();
    }

    /// {@return how many whole milliseconds each duration has}
    public Expr totalMilliseconds() {
        return Call.of("dt.total_milliseconds", expr).expr();
    }

    /// {@return how many milliseconds each duration has, with a fraction or without}
    public Expr totalMilliseconds(boolean fractional) {
        return Call.of("dt.total_milliseconds", expr).with("fractional", fractional).expr();
    }

    /// {@return how many whole microseconds each duration has}
    public Expr totalMicroseconds() {
        return Call.of("dt.total_microseconds", expr).expr();
    }

    /// {@return how many microseconds each duration has, with a fraction or without}
    public Expr totalMicroseconds(boolean fractional) {
        return Call.of("dt.total_microseconds", expr).with("fractional", fractional).expr();
    }

    /// {@return how many nanoseconds each duration has}
    public Expr totalNanoseconds() {
        return Call.of("dt.total_nanoseconds", expr).expr();
    }

    /// {@return how many nanoseconds each duration has, as a fraction or as a whole number}
    public Expr totalNanoseconds(boolean fractional) {
        return Call.of("dt.total_nanoseconds", expr).with("fractional", fractional).expr();
    }

    /// {@return the same times counted in another unit}
    public Expr castTimeUnit(TimeUnit unit) {
        return Call.of("dt.cast_time_unit", expr).with("time_unit", unit).expr();
    }

    /// {@return the same counts taken as another unit: other times}
    public Expr withTimeUnit(TimeUnit unit) {
        return Call.of("dt.with_time_unit", expr).with("time_unit", unit).expr();
    }

    /// {@return the same instants shown in another zone}
    public Expr convertTimeZone(String timeZone) {
        return Call.of("dt.convert_time_zone", expr).with("time_zone", timeZone).expr();
    }

    /// {@return the same clock times in another zone, or in none: other instants}
    public Expr replaceTimeZone(@Nullable String timeZone) {
        return Call.of("dt.replace_time_zone", expr).with("time_zone", timeZone).expr();
    }

    /// {@return the same clock times in another zone; `ambiguous` says which is meant that the
    /// clock showed twice (`raise`, `earliest`, `latest`, `null`), and a time that it skipped is
    /// null or an error}
    public Expr replaceTimeZone(
            @Nullable String timeZone, Object ambiguous, boolean nonExistentNull) {
        return Call.of("dt.replace_time_zone", expr, ambiguous)
                .with("time_zone", timeZone)
                .with("non_existent_null", nonExistentNull)
                .expr();
    }

    /// {@return each date with a time of day}
    public Expr combine(Object time) {
        return Call.of("dt.combine", expr, time).expr();
    }

    /// {@return each date with a time of day, counted in this unit}
    public Expr combine(Object time, TimeUnit unit) {
        return Call.of("dt.combine", expr, time).with("time_unit", unit).expr();
    }

    /// {@return how far the zone is from UTC without summer time}
    public Expr baseUtcOffset() {
        return Call.of("dt.base_utc_offset", expr).expr();
    }

    /// {@return how much summer time adds}
    public Expr dstOffset() {
        return Call.of("dt.dst_offset", expr).expr();
    }

    /// {@return each with some of its parts replaced; null keeps a part}
    public Expr replace(
            @Nullable Object year,
            @Nullable Object month,
            @Nullable Object day,
            @Nullable Object hour,
            @Nullable Object minute,
            @Nullable Object second,
            @Nullable Object microsecond) {
        return Call.of("dt.replace", expr, year, month, day, hour, minute, second, microsecond)
                .expr();
    }
}
