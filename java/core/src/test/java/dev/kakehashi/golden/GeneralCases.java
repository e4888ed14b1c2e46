// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;
import static dev.kakehashi.Polars.when;

import static java.util.Map.entry;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.FillNullStrategy;
import dev.kakehashi.options.QuantileMethod;
import dev.kakehashi.options.RankMethod;
import dev.kakehashi.options.RoundMode;
import dev.kakehashi.options.SearchSide;
import dev.kakehashi.options.SortOptions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Functions without a namespace, operators and forms, as `golden_functions.py` has them.
final class GeneralCases {
    private GeneralCases() {}

    static final Map<String, Expr> GENERAL =
            Map.ofEntries(
                    entry("is_null", col("i").isNull()),
                    entry("is_not_null", col("i").isNotNull()),
                    entry("is_nan", col("f").isNan()),
                    entry("is_not_nan", col("f").isNotNan()),
                    entry("is_finite", col("f").isFinite()),
                    entry("is_infinite", col("f").isInfinite()),
                    entry("not", col("b").not()),
                    entry("negate", col("i").neg()),
                    entry("is_in", col("i").isIn(List.of(3L, 7L))),
                    entry("is_in/nulls_equal", col("i").isIn(Arrays.asList(3L, null), true)),
                    entry("is_between", col("i").isBetween(0, 3)),
                    entry("is_between/left", col("i").isBetween(0, 3, ClosedInterval.LEFT)),
                    entry("is_close", col("g").isClose(col("g").add(1e-12))),
                    entry("is_unique", col("i").isUnique()),
                    entry("is_duplicated", col("i").isDuplicated()),
                    entry("is_first_distinct", col("i").isFirstDistinct()),
                    entry("is_last_distinct", col("i").isLastDistinct()),
                    entry("fill_null", col("i").fillNull(99)),
                    entry("fill_null_strategy", col("i").fillNull(FillNullStrategy.FORWARD)),
                    entry(
                            "fill_null_strategy/limit",
                            col("i").fillNull(FillNullStrategy.BACKWARD, 1)),
                    entry("fill_nan", col("f").fillNan(-1.0)),
                    entry("drop_nulls", col("i").dropNulls()),
                    entry("drop_nans", col("f").dropNans()),
                    entry("unique", col("i").unique(true)),
                    entry("reverse", col("i").reverse()),
                    entry("shift", col("i").shift(1)),
                    entry("shift/fill", col("i").shift(-2, 5)),
                    entry("diff", col("i").diff()),
                    entry("pct_change", col("g").pctChange()),
                    entry("cum_sum", col("i").cumSum()),
                    entry("cum_sum/reverse", col("i").cumSum(true)),
                    entry("cum_prod", col("j").cumProd()),
                    entry("cum_min", col("i").cumMin()),
                    entry("cum_max", col("i").cumMax()),
                    entry("cum_count", col("i").cumCount()),
                    entry("rank", col("i").rank()),
                    entry("rank/dense", col("i").rank(RankMethod.DENSE, true)),
                    entry("sort", col("i").sort(true, true)),
                    entry("arg_sort", col("i").argSort()),
                    entry("filter", col("i").filter(col("j").gt(2))),
                    entry("gather", col("i").gather(List.of(0L, 3L))),
                    entry("get", col("i").get(3)),
                    entry("slice", col("i").slice(1, 3)),
                    entry("head", col("i").head(2)),
                    entry("tail", col("i").tail(2)),
                    entry("explode", col("l").explode()),
                    entry("interpolate", col("i").interpolate()),
                    entry("top_k", col("j").topK(2)),
                    entry("bottom_k", col("j").bottomK(2)),
                    entry("clip", col("i").clip(0, 5)),
                    entry("replace", col("i").replace(List.of(3L), List.of(30L))),
                    entry(
                            "replace_strict",
                            col("j").replaceStrict(List.of(1, 2), List.of("a", "b"), "other")),
                    entry("hash", col("j").hash(7)),
                    entry("rle_id", col("k").rleId()),
                    entry("repeat_by", col("j").repeatBy(2)),
                    entry("index_of", col("i").indexOf(7)),
                    entry("search_sorted", col("j").searchSorted(4, SearchSide.ANY, false)),
                    entry("reinterpret", col("i").reinterpret(false)),
                    entry("to_physical", col("d").toPhysical()),
                    entry("extend_constant", col("i").extendConstant(8, 2)),
                    entry("gather_every", col("j").gatherEvery(2, 1)),
                    entry("value_counts", col("k").valueCounts(true, "count", false)),
                    entry("peak_min", col("j").peakMin()),
                    entry("peak_max", col("j").peakMax()),
                    entry("arg_unique", col("k").argUnique()),
                    entry("append", col("j").append(col("j").head(2))),
                    entry("bitwise_count_ones", col("u").bitwiseCountOnes()));

    static final Map<String, Expr> AGGREGATES =
            Map.ofEntries(
                    entry("sum", col("i").sum()),
                    entry("mean", col("i").mean()),
                    entry("min", col("f").min()),
                    entry("max", col("i").max()),
                    entry("median", col("i").median()),
                    entry("std", col("i").std()),
                    entry("std/ddof", col("i").std(0)),
                    entry("var", col("i").var()),
                    entry("quantile", col("i").quantile(0.25)),
                    entry("quantile/linear", col("i").quantile(0.3, QuantileMethod.LINEAR)),
                    entry("count", col("i").count()),
                    entry("len", len()),
                    entry("len/column", col("i").len()),
                    entry("n_unique", col("i").nUnique()),
                    entry("approx_n_unique", col("i").approxNUnique()),
                    entry("first", col("j").first()),
                    entry("last", col("j").last()),
                    entry("implode", col("i").implode()),
                    entry("product", col("j").product()),
                    entry("any", col("b").any()),
                    entry("all", col("b").all()),
                    entry("all/kleene", col("b").all(false)),
                    entry("null_count", col("i").nullCount()),
                    entry("has_nulls", col("i").hasNulls()),
                    entry("arg_min", col("i").argMin()),
                    entry("arg_max", col("i").argMax()),
                    entry("nan_min", col("f").nanMin()),
                    entry("nan_max", col("f").nanMax()),
                    entry("mode", col("i").mode()),
                    entry("skew", col("j").skew()),
                    entry("kurtosis", col("j").kurtosis()),
                    entry("item", col("j").head(1).item()),
                    entry("min_by", col("k").minBy(col("j"))),
                    entry("max_by", col("k").maxBy(col("j"))),
                    entry("cov", col("j").cov(col("g"))),
                    entry("corr", col("j").corr(col("g"))),
                    entry("dot", col("j").dot(col("g"))),
                    entry("entropy", col("j").entropy()));

    static final Map<String, Expr> MATH =
            Map.ofEntries(
                    entry("abs", col("i").abs()),
                    entry("sign", col("i").sign()),
                    entry("sqrt", col("g").sqrt()),
                    entry("cbrt", col("g").cbrt()),
                    entry("exp", col("g").exp()),
                    entry("log", col("g").log(2.0)),
                    entry("log1p", col("g").log1p()),
                    entry("floor", col("f").floor()),
                    entry("ceil", col("f").ceil()),
                    entry("round", col("g").round()),
                    entry("round/away", col("f").round(1, RoundMode.HALF_AWAY_FROM_ZERO)),
                    entry("round_sig_figs", col("f").roundSigFigs(2)),
                    entry("truncate", col("f").truncate(1)),
                    entry("sin", col("g").sin()),
                    entry("cos", col("g").cos()),
                    entry("tan", col("g").tan()),
                    entry("cot", col("g").cot()),
                    entry("arcsin", col("g").arcsin()),
                    entry("arccos", col("g").arccos()),
                    entry("arctan", col("g").arctan()),
                    entry("arctan2", col("g").arctan2(col("j"))),
                    entry("sinh", col("g").sinh()),
                    entry("cosh", col("g").cosh()),
                    entry("tanh", col("g").tanh()),
                    entry("arcsinh", col("g").arcsinh()),
                    entry("arccosh", col("j").arccosh()),
                    entry("arctanh", col("g").arctanh()),
                    entry("degrees", col("g").degrees()),
                    entry("radians", col("g").radians()));

    static final Map<String, Expr> FORMS =
            Map.ofEntries(
                    entry("binary.eq", col("i").eq(col("j"))),
                    entry("binary.eq_missing", col("i").eqMissing(col("u"))),
                    entry("binary.ne", col("i").ne(3)),
                    entry("binary.ne_missing", col("i").neMissing(col("u"))),
                    entry("binary.lt", col("i").lt(col("j"))),
                    entry("binary.le", col("i").le(3)),
                    entry("binary.gt", col("i").gt(0)),
                    entry("binary.ge", col("i").ge(3)),
                    entry("binary.add", col("i").add(1)),
                    entry("binary.sub", col("i").sub(col("j"))),
                    entry("binary.mul", col("i").mul(2)),
                    entry("binary.truediv", col("i").truediv(2)),
                    entry("binary.floordiv", col("i").floordiv(2)),
                    entry("binary.mod", col("i").mod(2)),
                    entry("binary.pow", col("j").pow(2)),
                    entry("binary.and", col("b").and(col("j").gt(2))),
                    entry("binary.or", col("b").or(col("j").gt(2))),
                    entry("binary.xor", col("b").xor(col("j").gt(2))),
                    entry("cast", col("i").cast(DataType.FLOAT64)),
                    entry("cast/non_strict", col("n").cast(DataType.INT64, CastMode.NON_STRICT)),
                    entry(
                            "ternary",
                            when(col("i").gt(0))
                                    .then(lit("positive"))
                                    .when(col("i").eq(0))
                                    .then(lit("zero"))
                                    .otherwise(lit("else"))),
                    entry(
                            "sort_by",
                            col("k").sortBy(
                                            List.of(col("i"), col("j")),
                                            SortOptions.ASCENDING
                                                    .withDescending(true, false)
                                                    .withNullsLast(true))),
                    entry("over", col("j").sum().over("k")),
                    entry(
                            "over/order_by",
                            col("j").cumSum()
                                    .over(List.of(col("k")), List.of(col("j")), true, false)),
                    entry("alias", col("i").alias("renamed")));
}
