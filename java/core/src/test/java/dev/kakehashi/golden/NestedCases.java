// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.element;

import static java.util.Map.entry;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.Polars;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.options.ClosedInterval;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/// Functions of lists, arrays and structs, and across columns, as `golden_functions.py` has them.
final class NestedCases {
    private NestedCases() {}

    static final Map<String, Expr> LISTS =
            Map.ofEntries(
                    entry("list.len", col("l").list().len()),
                    entry("list.get", col("l").list().get(0, true)),
                    entry("list.first", col("l").list().first()),
                    entry("list.last", col("l").list().last()),
                    entry("list.contains", col("l").list().contains(2)),
                    entry("list.join", col("ls").list().join("+")),
                    entry("list.sum", col("l").list().sum()),
                    entry("list.mean", col("l").list().mean()),
                    entry("list.min", col("l").list().min()),
                    entry("list.max", col("l").list().max()),
                    entry("list.median", col("l").list().median()),
                    entry("list.std", col("l").list().std()),
                    entry("list.var", col("l").list().var()),
                    entry("list.sort", col("l").list().sort(true, false)),
                    entry("list.reverse", col("l").list().reverse()),
                    entry("list.unique", col("l").list().unique(true)),
                    entry("list.n_unique", col("l").list().nUnique()),
                    entry("list.slice", col("l").list().slice(1, 1)),
                    entry("list.head", col("l").list().head(1)),
                    entry("list.tail", col("l").list().tail(1)),
                    entry("list.gather", col("l").list().gather(List.of(0L), true)),
                    entry("list.gather_every", col("l").list().gatherEvery(2, 0)),
                    entry("list.arg_min", col("l").list().argMin()),
                    entry("list.arg_max", col("l").list().argMax()),
                    entry("list.shift", col("l").list().shift(1)),
                    entry("list.diff", col("l").list().diff()),
                    entry("list.drop_nulls", col("l").list().dropNulls()),
                    entry("list.count_matches", col("l").list().countMatches(2)),
                    entry("list.explode", col("l").list().explode()),
                    entry("list.eval", col("l").list().eval(element().mul(2))),
                    entry("list.agg", col("l").list().agg(element().max())),
                    entry("list.filter", col("l").list().filter(element().gt(1))),
                    entry("list.to_array", col("l1").list().toArray(1)),
                    entry("list.to_struct", col("l").list().toStruct(List.of("a", "b"))),
                    entry("list.set_union", col("l1").list().setUnion(col("l1"))),
                    entry("list.set_intersection", col("l").list().setIntersection(col("l1"))),
                    entry("list.set_difference", col("l").list().setDifference(col("l1"))),
                    entry(
                            "list.set_symmetric_difference",
                            col("l1").list().setSymmetricDifference(col("l1"))),
                    entry("list.any", col("lb").list().any()),
                    entry("list.all", col("lb").list().all()),
                    entry("list.item", col("l1").list().item()));

    static final Map<String, Expr> ARRAYS =
            Map.ofEntries(
                    entry("arr.len", col("a").arr().len()),
                    entry("arr.get", col("a").arr().get(1)),
                    entry("arr.first", col("a").arr().first()),
                    entry("arr.last", col("a").arr().last()),
                    entry("arr.contains", col("a").arr().contains(3)),
                    entry("arr.join", col("as").arr().join("+")),
                    entry("arr.sum", col("a").arr().sum()),
                    entry("arr.mean", col("a").arr().mean()),
                    entry("arr.min", col("a").arr().min()),
                    entry("arr.max", col("a").arr().max()),
                    entry("arr.median", col("a").arr().median()),
                    entry("arr.std", col("a").arr().std()),
                    entry("arr.var", col("a").arr().var()),
                    entry("arr.sort", col("a").arr().sort()),
                    entry("arr.reverse", col("a").arr().reverse()),
                    entry("arr.unique", col("a").arr().unique(true)),
                    entry("arr.n_unique", col("a").arr().nUnique()),
                    entry("arr.arg_min", col("a").arr().argMin()),
                    entry("arr.arg_max", col("a").arr().argMax()),
                    entry("arr.shift", col("a").arr().shift(1)),
                    entry("arr.count_matches", col("a").arr().countMatches(3)),
                    entry("arr.explode", col("a").arr().explode()),
                    entry("arr.to_list", col("a").arr().toList()),
                    entry("arr.any", col("ab").arr().any()),
                    entry("arr.all", col("ab").arr().all()));

    static final Map<String, Expr> STRUCTS =
            Map.ofEntries(
                    entry("struct.field", col("st").struct().field("q")),
                    entry(
                            "struct.rename_fields",
                            col("st").struct().renameFields(List.of("x", "y"))),
                    entry("struct.json_encode", col("st").struct().jsonEncode()),
                    entry(
                            "struct.with_fields",
                            col("st")
                                    .struct()
                                    .withFields(col("st").struct().field("p").alias("r"))),
                    entry("struct.field_by_index", col("st").struct().field(0)));

    static final Map<String, Expr> HORIZONTAL =
            Map.ofEntries(
                    entry("coalesce", Polars.coalesce(col("i"), col("j"))),
                    entry("concat_str", Polars.concatStr("-", false, col("k"), col("s"))),
                    entry(
                            "concat_str/ignore_nulls",
                            Polars.concatStr("-", true, col("k"), col("s"))),
                    entry("concat_list", Polars.concatList(col("i"), col("j"))),
                    entry("concat_arr", Polars.concatArr(col("j"), col("j"))),
                    entry("struct", Polars.struct(col("i"), col("k"))),
                    entry("sum_horizontal", Polars.sumHorizontal(col("i"), col("j"))),
                    entry("mean_horizontal", Polars.meanHorizontal(col("i"), col("j"))),
                    entry("min_horizontal", Polars.minHorizontal(col("i"), col("j"))),
                    entry("max_horizontal", Polars.maxHorizontal(col("i"), col("j"))),
                    entry("any_horizontal", Polars.anyHorizontal(col("b"), col("j").gt(3))),
                    entry("all_horizontal", Polars.allHorizontal(col("b"), col("j").gt(3))),
                    entry("int_range", Polars.intRange(0, 6, 2, DataType.INT64)),
                    entry("repeat", Polars.repeat(5, 3)),
                    entry(
                            "datetime",
                            Polars.datetime(
                                    2024, col("j"), 1, 2, 3, 4, 5, TimeUnit.MICROSECONDS, null)),
                    entry(
                            "duration",
                            Polars.duration(0, col("j"), 1, 0, 0, 0, 0, 0, TimeUnit.MICROSECONDS)),
                    entry(
                            "date_range",
                            Polars.dateRange(
                                    LocalDate.of(2024, 1, 30),
                                    LocalDate.of(2024, 2, 2),
                                    "1d",
                                    ClosedInterval.BOTH)),
                    entry(
                            "datetime_range",
                            Polars.datetimeRange(
                                    LocalDateTime.of(2024, 1, 1, 0, 0),
                                    LocalDateTime.of(2024, 1, 1, 3, 0),
                                    "1h",
                                    ClosedInterval.LEFT,
                                    null,
                                    null)),
                    entry("arg_where", Polars.argWhere(col("j").gt(4))));
}
