// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.NullBehavior;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Functions of lists, reached by [Expr#list]. Where a parameter is an `Object`, an expression or a
/// Java value may be given; a string is a value, not the name of a column.
public final class ListFunctions {
    private final Expr expr;

    ListFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return the number of items}
    public Expr len() {
        return Call.of("list.len", expr).expr();
    }

    /// {@return the item at a position from 0; a negative one counts from the end}
    public Expr get(Object index) {
        return Call.of("list.get", expr, index).expr();
    }

    /// {@return the item at a position, null or an error where there is none}
    public Expr get(Object index, boolean nullOnOutOfBounds) {
        return Call.of("list.get", expr, index)
                .with("null_on_out_of_bounds", nullOnOutOfBounds)
                .expr();
    }

    /// {@return the first item}
    public Expr first() {
        return Call.of("list.first", expr).expr();
    }

    /// {@return the last item}
    public Expr last() {
        return Call.of("list.last", expr).expr();
    }

    /// {@return whether a value is among the items}
    public Expr contains(@Nullable Object item) {
        return Call.of("list.contains", expr, item).expr();
    }

    /// {@return whether a value is among the items, with null equal to null or to nothing}
    public Expr contains(@Nullable Object item, boolean nullsEqual) {
        return Call.of("list.contains", expr, item).with("nulls_equal", nullsEqual).expr();
    }

    /// {@return the items, which are strings, as one string with a text between}
    public Expr join(Object separator) {
        return Call.of("list.join", expr, separator).expr();
    }

    /// {@return the items, which are strings, as one string with a text between; nulls are left out
    /// or make the result null}
    public Expr join(Object separator, boolean ignoreNulls) {
        return Call.of("list.join", expr, separator).with("ignore_nulls", ignoreNulls).expr();
    }

    /// {@return the sum of the items}
    public Expr sum() {
        return Call.of("list.sum", expr).expr();
    }

    /// {@return the mean of the items}
    public Expr mean() {
        return Call.of("list.mean", expr).expr();
    }

    /// {@return the least item}
    public Expr min() {
        return Call.of("list.min", expr).expr();
    }

    /// {@return the greatest item}
    public Expr max() {
        return Call.of("list.max", expr).expr();
    }

    /// {@return the median of the items}
    public Expr median() {
        return Call.of("list.median", expr).expr();
    }

    /// {@return the standard deviation of the items, as of a sample}
    public Expr std() {
        return Call.of("list.std", expr).expr();
    }

    /// {@return the standard deviation of the items, with this many degrees of freedom less}
    public Expr std(int ddof) {
        return Call.of("list.std", expr).with("ddof", ddof).expr();
    }

    /// {@return the variance of the items, as of a sample}
    public Expr var() {
        return Call.of("list.var", expr).expr();
    }

    /// {@return the variance of the items, with this many degrees of freedom less}
    public Expr var(int ddof) {
        return Call.of("list.var", expr).with("ddof", ddof).expr();
    }

    /// {@return the items, the least first}
    public Expr sort() {
        return Call.of("list.sort", expr).expr();
    }

    /// {@return the items in order}
    public Expr sort(boolean descending, boolean nullsLast) {
        return Call.of("list.sort", expr)
                .with("descending", descending)
                .with("nulls_last", nullsLast)
                .expr();
    }

    /// {@return the items from last to first}
    public Expr reverse() {
        return Call.of("list.reverse", expr).expr();
    }

    /// {@return the items without repeats, in any order}
    public Expr unique() {
        return Call.of("list.unique", expr).expr();
    }

    /// {@return the items without repeats, in their order or in any}
    public Expr unique(boolean maintainOrder) {
        return Call.of("list.unique", expr).with("maintain_order", maintainOrder).expr();
    }

    /// {@return the number of different items}
    public Expr nUnique() {
        return Call.of("list.n_unique", expr).expr();
    }

    /// {@return the position of the least item}
    public Expr argMin() {
        return Call.of("list.arg_min", expr).expr();
    }

    /// {@return the position of the greatest item}
    public Expr argMax() {
        return Call.of("list.arg_max", expr).expr();
    }

    /// {@return the items `n` places further back, or to the front when negative}
    public Expr shift(Object n) {
        return Call.of("list.shift", expr, n).expr();
    }

    /// {@return how many items are equal to a value}
    public Expr countMatches(@Nullable Object element) {
        return Call.of("list.count_matches", expr, element).expr();
    }

    /// {@return a row for each item}
    public Expr explode() {
        return Call.of("list.explode", expr).expr();
    }

    /// {@return a row for each item, with a row or none for empty ones and for nulls}
    public Expr explode(boolean emptyAsNull, boolean keepNulls) {
        return Call.of("list.explode", expr)
                .with("empty_as_null", emptyAsNull)
                .with("keep_nulls", keepNulls)
                .expr();
    }

    /// {@return the items from a position to the end; a negative one counts from the end}
    public Expr slice(Object offset) {
        return Call.of("list.slice", expr, offset).expr();
    }

    /// {@return so many items from a position; a negative one counts from the end}
    public Expr slice(Object offset, Object length) {
        return Call.of("list.slice", expr, offset, length).expr();
    }

    /// {@return the first items}
    public Expr head(Object n) {
        return Call.of("list.head", expr, n).expr();
    }

    /// {@return the last items}
    public Expr tail(Object n) {
        return Call.of("list.tail", expr, n).expr();
    }

    /// {@return the items at some positions}
    public Expr gather(Object indices) {
        return Call.of("list.gather", expr, indices).expr();
    }

    /// {@return the items at some positions, null or an error where there is none}
    public Expr gather(Object indices, boolean nullOnOutOfBounds) {
        return Call.of("list.gather", expr, indices)
                .with("null_on_out_of_bounds", nullOnOutOfBounds)
                .expr();
    }

    /// {@return every so many items the first}
    public Expr gatherEvery(Object step) {
        return Call.of("list.gather_every", expr, step, 0).expr();
    }

    /// {@return every so many items the first, from a position on}
    public Expr gatherEvery(Object step, Object offset) {
        return Call.of("list.gather_every", expr, step, offset).expr();
    }

    /// {@return each item less the one before}
    public Expr diff() {
        return Call.of("list.diff", expr).expr();
    }

    /// {@return each item less the one `n` places before}
    public Expr diff(long n, NullBehavior nulls) {
        return Call.of("list.diff", expr).with("n", n).with("null_behavior", nulls).expr();
    }

    /// {@return the items that are not null}
    public Expr dropNulls() {
        return Call.of("list.drop_nulls", expr).expr();
    }

    /// {@return the items that an expression of `element()` makes of each list}
    public Expr eval(Expr expression) {
        return Call.of("list.eval", expr, expression).expr();
    }

    /// {@return the value that an expression of `element()` makes of each list}
    public Expr agg(Expr expression) {
        return Call.of("list.agg", expr, expression).expr();
    }

    /// {@return the items for which an expression of `element()` is true}
    public Expr filter(Expr predicate) {
        return Call.of("list.filter", expr, predicate).expr();
    }

    /// {@return lists of this one width as arrays}
    public Expr toArray(long width) {
        return Call.of("list.to_array", expr).with("width", width).expr();
    }

    /// {@return a struct with a field of this name for each item}
    public Expr toStruct(List<String> names) {
        return Call.of("list.to_struct", expr).with("names", List.copyOf(names)).expr();
    }

    /// {@return the items that are in either list}
    public Expr setUnion(Object other) {
        return Call.of("list.set_union", expr, other).expr();
    }

    /// {@return the items that are in both lists}
    public Expr setIntersection(Object other) {
        return Call.of("list.set_intersection", expr, other).expr();
    }

    /// {@return the items that are not in the other list}
    public Expr setDifference(Object other) {
        return Call.of("list.set_difference", expr, other).expr();
    }

    /// {@return the items that are in only one of two lists}
    public Expr setSymmetricDifference(Object other) {
        return Call.of("list.set_symmetric_difference", expr, other).expr();
    }

    /// {@return whether any item is true}
    public Expr any() {
        return Call.of("list.any", expr).expr();
    }

    /// {@return whether any item is true, nulls left out or making the result null}
    public Expr any(boolean ignoreNulls) {
        return Call.of("list.any", expr).with("ignore_nulls", ignoreNulls).expr();
    }

    /// {@return whether all items are true}
    public Expr all() {
        return Call.of("list.all", expr).expr();
    }

    /// {@return whether all items are true, nulls left out or making the result null}
    public Expr all(boolean ignoreNulls) {
        return Call.of("list.all", expr).with("ignore_nulls", ignoreNulls).expr();
    }

    /// {@return the only item; an error when there is not exactly one}
    public Expr item() {
        return Call.of("list.item", expr).expr();
    }

    /// {@return the only item, null when there is none and that is allowed; else an error}
    public Expr item(boolean allowEmpty) {
        return Call.of("list.item", expr).with("allow_empty", allowEmpty).expr();
    }
}
