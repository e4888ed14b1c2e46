// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.TypeClass;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Choices of columns, as py-polars' `polars.selectors`:
/// `select(Selectors.numeric().exclude("id"))`.
public final class Selectors {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$#&\\-~]");

    private Selectors() {}

    /// {@return all columns}
    public static Selector all() {
        return new Selector(new Expression.AllColumns());
    }

    /// {@return the columns of these names; one that is missing is an error}
    public static Selector byName(String... names) {
        return byName(List.of(names), false);
    }

    /// {@return the columns of these names}
    ///
    /// @param allowMissing whether a name that is missing is no error
    public static Selector byName(List<String> names, boolean allowMissing) {
        return new Selector(new Expression.ColumnsByName(names, allowMissing));
    }

    /// {@return the columns in whose name a regular expression, in the syntax of Rust's `regex`,
    /// matches somewhere}
    public static Selector matches(String pattern) {
        return new Selector(new Expression.ColumnsByPattern(pattern));
    }

    /// {@return the columns whose name begins with one of these texts}
    public static Selector startsWith(String... prefixes) {
        return matches("^(" + alternatives(prefixes) + ")");
    }

    /// {@return the columns whose name ends with one of these texts}
    public static Selector endsWith(String... suffixes) {
        return matches("(" + alternatives(suffixes) + ")$");
    }

    /// {@return the columns in whose name one of these texts stands}
    public static Selector contains(String... texts) {
        return matches("(" + alternatives(texts) + ")");
    }

    /// {@return the columns of one of these types}
    public static Selector byDtype(DataType... types) {
        return new Selector(new Expression.ColumnsByType(List.of(types)));
    }

    /// {@return the columns at these positions, from 0; negative ones count from the end}
    public static Selector byIndex(long... indices) {
        return new Selector(new Expression.ColumnsByIndex(Arrays.stream(indices).boxed().toList()));
    }

    /// {@return the first column}
    public static Selector first() {
        return byIndex(0);
    }

    /// {@return the last column}
    public static Selector last() {
        return byIndex(-1);
    }

    /// {@return the columns of numbers}
    public static Selector numeric() {
        return of(TypeClass.NUMERIC);
    }

    /// {@return the columns of whole numbers}
    public static Selector integer() {
        return of(TypeClass.INTEGER);
    }

    /// {@return the columns of signed whole numbers}
    public static Selector signedInteger() {
        return of(TypeClass.SIGNED_INTEGER);
    }

    /// {@return the columns of unsigned whole numbers}
    public static Selector unsignedInteger() {
        return of(TypeClass.UNSIGNED_INTEGER);
    }

    /// {@return the columns of floating point numbers}
    public static Selector floating() {
        return of(TypeClass.FLOAT);
    }

    /// {@return the columns of decimals}
    public static Selector decimal() {
        return of(TypeClass.DECIMAL);
    }

    /// {@return the columns of dates, times and durations}
    public static Selector temporal() {
        return of(TypeClass.TEMPORAL);
    }

    /// {@return the columns of datetimes of any unit and zone}
    public static Selector datetime() {
        return of(TypeClass.DATETIME);
    }

    /// {@return the columns of durations of any unit}
    public static Selector duration() {
        return of(TypeClass.DURATION);
    }

    /// {@return the columns of lists, arrays and structs}
    public static Selector nested() {
        return of(TypeClass.NESTED);
    }

    /// {@return the columns of lists}
    public static Selector list() {
        return of(TypeClass.LIST);
    }

    /// {@return the columns of arrays}
    public static Selector array() {
        return of(TypeClass.ARRAY);
    }

    /// {@return the columns of structs}
    public static Selector struct() {
        return of(TypeClass.STRUCT);
    }

    /// {@return the columns of type Categorical}
    public static Selector categorical() {
        return of(TypeClass.CATEGORICAL);
    }

    /// {@return the columns of type Enum}
    public static Selector enumeration() {
        return of(TypeClass.ENUM);
    }

    /// {@return the Boolean columns}
    public static Selector bool() {
        return byDtype(DataType.BOOLEAN);
    }

    /// {@return the String columns}
    public static Selector string() {
        return byDtype(DataType.STRING);
    }

    /// {@return the Binary columns}
    public static Selector binary() {
        return byDtype(DataType.BINARY);
    }

    /// {@return the Date columns}
    public static Selector date() {
        return byDtype(DataType.DATE);
    }

    /// {@return the Time columns}
    public static Selector time() {
        return byDtype(DataType.TIME);
    }

    private static Selector of(TypeClass typeClass) {
        return new Selector(new Expression.ColumnsByTypeClass(typeClass));
    }

    private static String alternatives(String... texts) {
        return Arrays.stream(texts).map(Selectors::escaped).collect(Collectors.joining("|"));
    }

    // Rust's regex knows no \Q..\E.
    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
