// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

/// Functions of columns by their names: `sum("a", "b")` is `cols("a", "b").sum()`. They are called
/// as methods of [Polars].
public abstract sealed class ColumnFunctions permits HorizontalFunctions {
    ColumnFunctions() {}

    private static Expr columns(String name, String... more) {
        if (more.length == 0) {
            return Polars.col(name);
        }
        String[] names = new String[more.length + 1];
        names[0] = name;
        System.arraycopy(more, 0, names, 1, more.length);
        return Polars.cols(names);
    }

    /// {@return the sum of each of these columns, nulls left out}
    public static Expr sum(String name, String... more) {
        return columns(name, more).sum();
    }

    /// {@return the mean of each of these columns, nulls left out}
    public static Expr mean(String name, String... more) {
        return columns(name, more).mean();
    }

    /// {@return the least value of each of these columns}
    public static Expr min(String name, String... more) {
        return columns(name, more).min();
    }

    /// {@return the greatest value of each of these columns}
    public static Expr max(String name, String... more) {
        return columns(name, more).max();
    }

    /// {@return the median of each of these columns}
    public static Expr median(String name, String... more) {
        return columns(name, more).median();
    }

    /// {@return how many values of each of these columns are not null}
    public static Expr count(String name, String... more) {
        return columns(name, more).count();
    }

    /// {@return how many different values each of these columns has; null is one}
    public static Expr nUnique(String name, String... more) {
        return columns(name, more).nUnique();
    }

    /// {@return about how many different values each of these columns has}
    public static Expr approxNUnique(String name, String... more) {
        return columns(name, more).approxNUnique();
    }

    /// {@return the first value of each of these columns}
    public static Expr first(String name, String... more) {
        return columns(name, more).first();
    }

    /// {@return the last value of each of these columns}
    public static Expr last(String name, String... more) {
        return columns(name, more).last();
    }

    /// {@return the values of each of these columns as one list}
    public static Expr implode(String name, String... more) {
        return columns(name, more).implode();
    }

    /// {@return the sums of each of these columns, from its first row to each row}
    public static Expr cumSum(String name, String... more) {
        return columns(name, more).cumSum();
    }

    /// {@return the numbers of values of each of these columns, from its first row to each row}
    public static Expr cumCount(String name, String... more) {
        return columns(name, more).cumCount();
    }

    /// {@return the standard deviation of this column, with one degree of freedom taken off}
    public static Expr std(String name) {
        return Polars.col(name).std();
    }

    /// {@return the standard deviation of this column}
    ///
    /// @param ddof degrees of freedom that are taken off
    public static Expr std(String name, int ddof) {
        return Polars.col(name).std(ddof);
    }

    /// {@return the variance of this column, with one degree of freedom taken off}
    public static Expr var(String name) {
        return Polars.col(name).var();
    }

    /// {@return the variance of this column}
    ///
    /// @param ddof degrees of freedom that are taken off
    public static Expr var(String name, int ddof) {
        return Polars.col(name).var(ddof);
    }
}
