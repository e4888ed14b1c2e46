// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.FillNullStrategy;
import dev.kakehashi.options.InterpolationMethod;
import dev.kakehashi.options.NullBehavior;
import dev.kakehashi.options.RankMethod;
import dev.kakehashi.options.SearchSide;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/// Functions that have no namespace and give a column. Where a parameter is an `Object`, an
/// expression or a Java value may be given; a string is a value, not the name of a column.
public sealed interface GeneralFunctions permits Expr {
    /// {@return whether each value is null}
    default Expr isNull() {
        return Call.of("is_null", this).expr();
    }

    /// {@return whether each value is not null}
    default Expr isNotNull() {
        return Call.of("is_not_null", this).expr();
    }

    /// {@return whether each value is NaN}
    default Expr isNan() {
        return Call.of("is_nan", this).expr();
    }

    /// {@return whether each value is not NaN}
    default Expr isNotNan() {
        return Call.of("is_not_nan", this).expr();
    }

    /// {@return whether each value is neither NaN nor infinite}
    default Expr isFinite() {
        return Call.of("is_finite", this).expr();
    }

    /// {@return whether each value is infinite}
    default Expr isInfinite() {
        return Call.of("is_infinite", this).expr();
    }

    /// {@return the opposite of each Boolean}
    default Expr not() {
        return Call.of("not", this).expr();
    }

    /// {@return each value with its sign turned}
    default Expr neg() {
        return Call.of("negate", this).expr();
    }

    /// {@return whether each value is among others: a collection or array, or an expression of
    /// lists}
    default Expr isIn(Object values) {
        return Call.of("is_in", this, values).expr();
    }

    /// {@return whether each value is among others, with null equal to null or to nothing}
    default Expr isIn(Object values, boolean nullsEqual) {
        return Call.of("is_in", this, values).with("nulls_equal", nullsEqual).expr();
    }

    /// {@return whether each value lies between two others, both included}
    default Expr isBetween(Object lower, Object upper) {
        return Call.of("is_between", this, lower, upper).expr();
    }

    /// {@return whether each value lies between two others}
    default Expr isBetween(Object lower, Object upper, ClosedInterval closed) {
        return Call.of("is_between", this, lower, upper).with("closed", closed).expr();
    }

    /// {@return whether each value is nearly equal to another, by Polars' tolerances}
    default Expr isClose(Object other) {
        return Call.of("is_close", this, other).expr();
    }

    /// {@return whether each value is nearly equal to another}
    default Expr isClose(
            Object other, double absoluteTolerance, double relativeTolerance, boolean nansEqual) {
        return Call.of("is_close", this, other)
                .with("absolute_tolerance", absoluteTolerance)
                .with("relative_tolerance", relativeTolerance)
                .with("nans_equal", nansEqual)
                .expr();
    }

    /// {@return whether each value is there only once}
    default Expr isUnique() {
        return Call.of("is_unique", this).expr();
    }

    /// {@return whether each value is there more than once}
    default Expr isDuplicated() {
        return Call.of("is_duplicated", this).expr();
    }

    /// {@return whether each value is there for the first time}
    default Expr isFirstDistinct() {
        return Call.of("is_first_distinct", this).expr();
    }

    /// {@return whether each value is there for the last time}
    default Expr isLastDistinct() {
        return Call.of("is_last_distinct", this).expr();
    }

    /// {@return the values with nulls replaced}
    default Expr fillNull(Object value) {
        return Call.of("fill_null", this, value).expr();
    }

    /// {@return the values with nulls replaced by a rule}
    default Expr fillNull(FillNullStrategy strategy) {
        return Call.of("fill_null_strategy", this).with("strategy", strategy).expr();
    }

    /// {@return the values with nulls replaced by a rule, at most `limit` in a row}
    default Expr fillNull(FillNullStrategy strategy, int limit) {
        return Call.of("fill_null_strategy", this)
                .with("strategy", strategy)
                .with("limit", limit)
                .expr();
    }

    /// {@return the values with NaN replaced}
    default Expr fillNan(Object value) {
        return Call.of("fill_nan", this, value).expr();
    }

    /// {@return the values that are not null}
    default Expr dropNulls() {
        return Call.of("drop_nulls", this).expr();
    }

    /// {@return the values that are not NaN}
    default Expr dropNans() {
        return Call.of("drop_nans", this).expr();
    }

    /// {@return the values without repeats, in any order}
    default Expr unique() {
        return Call.of("unique", this).expr();
    }

    /// {@return the values without repeats, in their order or in any}
    default Expr unique(boolean maintainOrder) {
        return Call.of("unique", this).with("maintain_order", maintainOrder).expr();
    }

    /// {@return the values from last to first}
    default Expr reverse() {
        return Call.of("reverse", this).expr();
    }

    /// {@return each value `n` rows further down, or up when negative}
    default Expr shift(Object n) {
        return Call.of("shift", this, n).expr();
    }

    /// {@return each value `n` rows further down, and a value where nothing comes from}
    default Expr shift(Object n, Object fillValue) {
        return Call.of("shift", this, n, fillValue).expr();
    }

    /// {@return each value less the one before}
    default Expr diff() {
        return Call.of("diff", this, 1).expr();
    }

    /// {@return each value less the one `n` rows before}
    default Expr diff(Object n, NullBehavior nulls) {
        return Call.of("diff", this, n).with("null_behavior", nulls).expr();
    }

    /// {@return the change from the value before, as a share of that}
    default Expr pctChange() {
        return Call.of("pct_change", this, 1).expr();
    }

    /// {@return the change from the value `n` rows before, as a share of that}
    default Expr pctChange(Object n) {
        return Call.of("pct_change", this, n).expr();
    }

    /// {@return the sum of all values so far}
    default Expr cumSum() {
        return Call.of("cum_sum", this).expr();
    }

    /// {@return the sum of all values so far, from the end when reversed}
    default Expr cumSum(boolean reverse) {
        return Call.of("cum_sum", this).with("reverse", reverse).expr();
    }

    /// {@return the product of all values so far}
    default Expr cumProd() {
        return Call.of("cum_prod", this).expr();
    }

    /// {@return the product of all values so far, from the end when reversed}
    default Expr cumProd(boolean reverse) {
        return Call.of("cum_prod", this).with("reverse", reverse).expr();
    }

    /// {@return the least value so far}
    default Expr cumMin() {
        return Call.of("cum_min", this).expr();
    }

    /// {@return the least value so far, from the end when reversed}
    default Expr cumMin(boolean reverse) {
        return Call.of("cum_min", this).with("reverse", reverse).expr();
    }

    /// {@return the greatest value so far}
    default Expr cumMax() {
        return Call.of("cum_max", this).expr();
    }

    /// {@return the greatest value so far, from the end when reversed}
    default Expr cumMax(boolean reverse) {
        return Call.of("cum_max", this).with("reverse", reverse).expr();
    }

    /// {@return the number of values so far that are not null}
    default Expr cumCount() {
        return Call.of("cum_count", this).expr();
    }

    /// {@return the number of values so far that are not null, from the end when reversed}
    default Expr cumCount(boolean reverse) {
        return Call.of("cum_count", this).with("reverse", reverse).expr();
    }

    /// {@return the place of each value in the order of all, from 1}
    default Expr rank() {
        return Call.of("rank", this).expr();
    }

    /// {@return the place of each value in the order of all, from 1}
    default Expr rank(RankMethod method, boolean descending) {
        return Call.of("rank", this)
                .with("rank_method", method)
                .with("descending", descending)
                .expr();
    }

    /// {@return the place of each value in the order of all, with a seed for RANDOM}
    default Expr rank(RankMethod method, boolean descending, long seed) {
        return Call.of("rank", this)
                .with("rank_method", method)
                .with("descending", descending)
                .with("seed", seed)
                .expr();
    }

    /// {@return the values, the least first}
    default Expr sort() {
        return Call.of("sort", this).expr();
    }

    /// {@return the values in order}
    default Expr sort(boolean descending, boolean nullsLast) {
        return Call.of("sort", this)
                .with("descending", descending)
                .with("nulls_last", nullsLast)
                .expr();
    }

    /// {@return the positions of the values, the least first}
    default Expr argSort() {
        return Call.of("arg_sort", this).expr();
    }

    /// {@return the positions of the values in order}
    default Expr argSort(boolean descending, boolean nullsLast) {
        return Call.of("arg_sort", this)
                .with("descending", descending)
                .with("nulls_last", nullsLast)
                .expr();
    }

    /// {@return the values for which the predicate is true}
    default Expr filter(Expr predicate) {
        return Call.of("filter", this, predicate).expr();
    }

    /// {@return the values at these positions}
    default Expr gather(Object indices) {
        return Call.of("gather", this, positions(indices)).expr();
    }

    /// {@return the values at these positions, null or an error where there is none}
    default Expr gather(Object indices, boolean nullOnOutOfBounds) {
        return Call.of("gather", this, positions(indices))
                .with("null_on_out_of_bounds", nullOnOutOfBounds)
                .expr();
    }

    /// A list of positions is meant as a column of them; as a value it would be a single list.
    private static Object positions(Object indices) {
        return indices instanceof Collection ? Expr.of(indices).explode() : indices;
    }

    /// {@return the value at this position}
    default Expr get(Object index) {
        return Call.of("get", this, index).expr();
    }

    /// {@return the value at this position, null or an error where there is none}
    default Expr get(Object index, boolean nullOnOutOfBounds) {
        return Call.of("get", this, index).with("null_on_out_of_bounds", nullOnOutOfBounds).expr();
    }

    /// {@return the values from a position to the end; a negative one counts from the end}
    default Expr slice(Object offset) {
        return Call.of("slice", this, offset, null).expr();
    }

    /// {@return so many values from a position; a negative one counts from the end}
    default Expr slice(Object offset, Object length) {
        return Call.of("slice", this, offset, length).expr();
    }

    /// {@return the first 10 values}
    default Expr head() {
        return Call.of("head", this, 10).expr();
    }

    /// {@return the first values}
    default Expr head(Object n) {
        return Call.of("head", this, n).expr();
    }

    /// {@return the last 10 values}
    default Expr tail() {
        return Call.of("tail", this, 10).expr();
    }

    /// {@return the last values}
    default Expr tail(Object n) {
        return Call.of("tail", this, n).expr();
    }

    /// {@return a row for each item of lists}
    default Expr explode() {
        return Call.of("explode", this).expr();
    }

    /// {@return a row for each item of lists, with a row or none for empty lists and for nulls}
    default Expr explode(boolean emptyAsNull, boolean keepNulls) {
        return Call.of("explode", this)
                .with("empty_as_null", emptyAsNull)
                .with("keep_nulls", keepNulls)
                .expr();
    }

    /// {@return the values with nulls filled in between others, on a straight line}
    default Expr interpolate() {
        return Call.of("interpolate", this).expr();
    }

    /// {@return the values with nulls filled in between others}
    default Expr interpolate(InterpolationMethod method) {
        return Call.of("interpolate", this).with("interpolation_method", method).expr();
    }

    /// {@return the `k` greatest values}
    default Expr topK(Object k) {
        return Call.of("top_k", this, k).expr();
    }

    /// {@return the `k` least values}
    default Expr bottomK(Object k) {
        return Call.of("bottom_k", this, k).expr();
    }

    /// {@return the values, none below and none above these bounds; null is no bound}
    default Expr clip(@Nullable Object lower, @Nullable Object upper) {
        return Call.of("clip", this, lower, upper).expr();
    }

    /// {@return the values, some of them replaced: one value or a list, by one value or as many}
    default Expr replace(Object old, Object replacement) {
        return Call.of("replace", this, old, replacement).expr();
    }

    /// {@return a new value for each one; an error where there is none}
    default Expr replaceStrict(Object old, Object replacement) {
        return Call.of("replace_strict", this, old, replacement).expr();
    }

    /// {@return a new value for each one, `other` where there is none}
    default Expr replaceStrict(Object old, Object replacement, @Nullable Object other) {
        return Call.of("replace_strict", this, old, replacement, other).expr();
    }

    /// {@return a new value of this type for each one, `other` where there is none}
    default Expr replaceStrict(
            Object old, Object replacement, @Nullable Object other, DataType returnType) {
        return Call.of("replace_strict", this, old, replacement, other)
                .with("return_type", returnType)
                .expr();
    }

    /// {@return a hash of each value, which may differ between versions of Polars}
    default Expr hash() {
        return Call.of("hash", this).expr();
    }

    /// {@return a hash of each value, which may differ between versions of Polars}
    default Expr hash(long seed) {
        return Call.of("hash", this).with("seed", seed).expr();
    }

    /// {@return the number of the run of equal values that each one is in}
    default Expr rleId() {
        return Call.of("rle_id", this).expr();
    }

    /// {@return a list of each value `n` times}
    default Expr repeatBy(Object n) {
        return Call.of("repeat_by", this, n).expr();
    }

    /// {@return the position of the first such value, or null}
    default Expr indexOf(@Nullable Object element) {
        return Call.of("index_of", this, element).expr();
    }

    /// {@return where a value would have to go in sorted values}
    default Expr searchSorted(Object element) {
        return Call.of("search_sorted", this, element).expr();
    }

    /// {@return where a value would have to go in sorted values}
    default Expr searchSorted(Object element, SearchSide side, boolean descending) {
        return Call.of("search_sorted", this, element)
                .with("side", side)
                .with("descending", descending)
                .expr();
    }

    /// {@return the bits of 64-bit whole numbers as signed or unsigned ones}
    default Expr reinterpret(boolean signed) {
        return Call.of("reinterpret", this).with("signed", signed).expr();
    }

    /// {@return the values as they are stored: dates as days, and so on}
    default Expr toPhysical() {
        return Call.of("to_physical", this).expr();
    }

    /// {@return the values and, after them, `n` times the same one}
    default Expr extendConstant(@Nullable Object value, Object n) {
        return Call.of("extend_constant", this, value, n).expr();
    }

    /// {@return every so many values the first}
    default Expr gatherEvery(long step) {
        return Call.of("gather_every", this).with("step", step).expr();
    }

    /// {@return every so many values the first, from a position on}
    default Expr gatherEvery(long step, long offset) {
        return Call.of("gather_every", this).with("step", step).with("offset", offset).expr();
    }

    /// {@return a struct for each value, with the number of times it is there}
    default Expr valueCounts() {
        return Call.of("value_counts", this).expr();
    }

    /// {@return a struct for each value, with the number or the share of times it is there}
    default Expr valueCounts(boolean sort, String name, boolean normalize) {
        return Call.of("value_counts", this)
                .with("sort", sort)
                .with("name", name)
                .with("normalize", normalize)
                .expr();
    }

    /// {@return whether each value is less than both its neighbours}
    default Expr peakMin() {
        return Call.of("peak_min", this).expr();
    }

    /// {@return whether each value is greater than both its neighbours}
    default Expr peakMax() {
        return Call.of("peak_max", this).expr();
    }

    /// {@return the positions where values are there for the first time}
    default Expr argUnique() {
        return Call.of("arg_unique", this).expr();
    }

    /// {@return the values and, after them, others}
    default Expr append(Expr other) {
        return Call.of("append", this, other).expr();
    }

    /// {@return the number of ones among the bits of each value}
    default Expr bitwiseCountOnes() {
        return Call.of("bitwise_count_ones", this).expr();
    }
}
