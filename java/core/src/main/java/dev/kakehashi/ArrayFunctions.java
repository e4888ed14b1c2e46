// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import org.jspecify.annotations.Nullable;

/// Functions of arrays, which are lists of one width, reached by [Expr#arr]. Where a parameter is
/// an `Object`, an expression or a Java value may be given; a string is a value, not the name of a
/// column.
public final class ArrayFunctions {
    private final Expr expr;

    ArrayFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return the number of items}
    public Expr len() {
        return Call.of("arr.len", expr).expr();
    }

    /// {@return the item at a position from 0; a negative one counts from the end}
    public Expr get(Object index) {
        return Call.of("arr.get", expr, index).expr();
    }

    /// {@return the item at a position, null or an error where there is none}
    public Expr get(Object index, boolean nullOnOutOfBounds) {
        return Call.of("arr.get", expr, index)
                .with("null_on_out_of_bounds", nullOnOutOfBounds)
                .expr();
    }

    /// {@return the first item}
    public Expr first() {
        return Call.of("arr.first", expr).expr();
    }

    /// {@return the last item}
    public Expr last() {
        return Call.of("arr.last", expr).expr();
    }

    /// {@return whether a value is among the items}
    public Expr contains(@Nullable Object item) {
        return Call.of("arr.contains", expr, item).expr();
    }

    /// {@return whether a value is among the items, with null equal to null or to nothing}
    public Expr contains(@Nullable Object item, boolean nullsEqual) {
        return Call.of("arr.contains", expr, item).with("nulls_equal", nullsEqual).expr();
    }

    /// {@return the items, which are strings, as one string with a text between}
    public Expr join(Object separator) {
        return Call.of("arr.join", expr, separator).expr();
    }

    /// {@return the items, which are strings, as one string with a text between; nulls are left out
    /// or make the result null}
    public Expr join(Object separator, boolean ignoreNulls) {
        return Call.of("arr.join", expr, separator).with("ignore_nulls", ignoreNulls).expr();
    }

    /// {@return the sum of the items}
    public Expr sum() {
        return Call.of("arr.sum", expr).expr();
    }

    /// {@return the mean of the items}
    public Expr mean() {
        return Call.of("arr.mean", expr).expr();
    }

    /// {@return the least item}
    public Expr min() {
        return Call.of("arr.min", expr).expr();
    }

    /// {@return the greatest item}
    public Expr max() {
        return Call.of("arr.max", expr).expr();
    }

    /// {@return the median of the items}
    public Expr median() {
        return Call.of("arr.median", expr).expr();
    }

    /// {@return the standard deviation of the items, as of a sample}
    public Expr std() {
        return Call.of("arr.std", expr).expr();
    }

    /// {@return the standard deviation of the items, with this many degrees of freedom less}
    public Expr std(int ddof) {
        return Call.of("arr.std", expr).with("ddof", ddof).expr();
    }

    /// {@return the variance of the items, as of a sample}
    public Expr var() {
        return Call.of("arr.var", expr).expr();
    }

    /// {@return the variance of the items, with this many degrees of freedom less}
    public Expr var(int ddof) {
        return Call.of("arr.var", expr).with("ddof", ddof).expr();
    }

    /// {@return the items, the least first}
    public Expr sort() {
        return Call.of("arr.sort", expr).expr();
    }

    /// {@return the items in order}
    public Expr sort(boolean descending, boolean nullsLast) {
        return Call.of("arr.sort", expr)
                .with("descending", descending)
                .with("nulls_last", nullsLast)
                .expr();
    }

    /// {@return the items from last to first}
    public Expr reverse() {
        return Call.of("arr.reverse", expr).expr();
    }

    /// {@return the items without repeats, in any order}
    public Expr unique() {
        return Call.of("arr.unique", expr).expr();
    }

    /// {@return the items without repeats, in their order or in any}
    public Expr unique(boolean maintainOrder) {
        return Call.of("arr.unique", expr).with("maintain_order", maintainOrder).expr();
    }

    /// {@return the number of different items}
    public Expr nUnique() {
        return Call.of("arr.n_unique", expr).expr();
    }

    /// {@return the position of the least item}
    public Expr argMin() {
        return Call.of("arr.arg_min", expr).expr();
    }

    /// {@return the position of the greatest item}
    public Expr argMax() {
        return Call.of("arr.arg_max", expr).expr();
    }

    /// {@return the items `n` places further back, or to the front when negative}
    public Expr shift(Object n) {
        return Call.of("arr.shift", expr, n).expr();
    }

    /// {@return how many items are equal to a value}
    public Expr countMatches(@Nullable Object element) {
        return Call.of("arr.count_matches", expr, element).expr();
    }

    /// {@return a row for each item}
    public Expr explode() {
        return Call.of("arr.explode", expr).expr();
    }

    /// {@return a row for each item, with a row or none for empty ones and for nulls}
    public Expr explode(boolean emptyAsNull, boolean keepNulls) {
        return Call.of("arr.explode", expr)
                .with("empty_as_null", emptyAsNull)
                .with("keep_nulls", keepNulls)
                .expr();
    }

    /// {@return arrays as lists}
    public Expr toList() {
        return Call.of("arr.to_list", expr).expr();
    }

    /// {@return whether any item is true}
    public Expr any() {
        return Call.of("arr.any", expr).expr();
    }

    /// {@return whether all items are true}
    public Expr all() {
        return Call.of("arr.all", expr).expr();
    }
}
