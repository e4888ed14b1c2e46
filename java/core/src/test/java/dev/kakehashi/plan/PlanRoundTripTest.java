// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import static dev.kakehashi.Polars.all;
import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.concatStr;
import static dev.kakehashi.Polars.element;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;
import static dev.kakehashi.Polars.when;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.Field;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.Schema;
import dev.kakehashi.Selectors;
import dev.kakehashi.internal.proto.Expression;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.ConcatHow;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.JoinCoalesce;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.JoinOrder;
import dev.kakehashi.options.JoinValidation;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.UniqueKeep;
import dev.kakehashi.options.WindowMapping;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

@DisplayName("Plans")
class PlanRoundTripTest {
    private static final InputSource NO_DATA =
            () -> {
                throw new IllegalStateException("no data");
            };
    private static final LazyFrame TABLE =
            Polars.scanArrow(
                    Schema.of(
                            new Field("a", DataType.INT64),
                            new Field("b", DataType.list(DataType.STRING))),
                    NO_DATA);
    private static final LazyFrame FILE = Polars.scanParquet("sales/*.parquet");

    static List<LazyFrame> queries() {
        return List.of(
                TABLE,
                FILE,
                Polars.scan(dev.kakehashi.options.CsvScanOptions.DEFAULTS, new byte[] {1}),
                TABLE.select("a"),
                TABLE.select(all().exclude("b"), Selectors.numeric(), Selectors.byIndex(-1)),
                TABLE.select(
                        Selectors.byDtype(DataType.DATE, DataType.decimal(10, 2)),
                        Selectors.startsWith("x.").intersect(Selectors.byName("x.y")),
                        Selectors.first().symmetricDifference(Selectors.last())),
                TABLE.filter(col("a").gt(1), col("b").isNotNull()),
                TABLE.withColumns(
                        when(col("a").gt(1)).then("x").when(col("a").lt(-1)).then("y").alias("c"),
                        col("a").cast(DataType.INT8, CastMode.WRAP),
                        col("a").sortBy(List.of(col("b")), SortOptions.DESCENDING),
                        col("a").sum().over("b"),
                        col("a").cumSum().over(List.of(), List.of(col("b")), true, true),
                        col("a").over(List.of(col("b")), WindowMapping.EXPLODE),
                        col("b").list().eval(element().str().toUppercase())),
                TABLE.groupBy("a").agg(len(), col("b").first().name().suffix("_first")),
                TABLE.groupBy(col("a").mod(2)).maintainOrder(true).len(),
                TABLE.sort(
                        SortOptions.ASCENDING
                                .withDescending(true, false)
                                .withNullsLast(true)
                                .withMaintainOrder(true),
                        "a",
                        "b"),
                TABLE.head(3),
                TABLE.tail(3),
                TABLE.slice(7),
                TABLE.unique(List.of(col("a")), UniqueKeep.NONE, true),
                TABLE.rename(Map.of("a", "x", "b", "y"), false),
                TABLE.drop(Selectors.byName(List.of("a"), true)),
                Polars.concat(List.of(TABLE, FILE, TABLE), ConcatHow.DIAGONAL_RELAXED),
                TABLE.explode(List.of(col("b")), false, false),
                TABLE.unpivot(List.of(), List.of(col("a")), "name", null),
                TABLE.withRowIndex("row", 5),
                TABLE.sink(Path.of("out.csv"), CsvSinkOptions.DEFAULTS.withSync(true)),
                Polars.sql("SELECT * FROM t, u", Map.of("t", TABLE, "u", FILE)),
                TABLE.unnest(List.of(col("b")), "."),
                TABLE.reverse(),
                TABLE.dropNulls("a"),
                TABLE.mapBatches(batch -> batch, Schema.of(new Field("a", DataType.INT64))),
                TABLE.join(FILE, "a"),
                TABLE.join(
                        FILE,
                        JoinHow.FULL,
                        List.of(col("a").add(1)),
                        List.of(col("x")),
                        JoinOptions.DEFAULTS
                                .withSuffix("_file")
                                .withNullsEqual(true)
                                .withCoalesce(JoinCoalesce.KEEP)
                                .withValidation(JoinValidation.ONE_TO_ONE)
                                .withMaintainOrder(JoinOrder.LEFT_RIGHT)),
                TABLE.joinWhere(FILE, col("a").lt(col("a_right"))),
                TABLE.joinCross(FILE),
                TABLE.select(lit(1), lit(null), concatStr("-", col("a"), lit("b"))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void comeBackFromTheirBytes(LazyFrame query) {
        Plan plan = query.plan();
        Plan back = Plan.fromBytes(plan.toBytes());

        assertThat(back).isEqualTo(plan).hasSameHashCodeAs(plan).hasToString(plan.toString());
        assertThat(back.requires()).isEqualTo(plan.requires());
        assertThat(back.inputs()).hasSameSizeAs(plan.inputs());
        // What was decoded says the same when it is written once more.
        assertThat(Plan.of(back.root())).isEqualTo(plan);
    }

    @Test
    void haveAQueryHereForEveryKindOfStepAndExpression() {
        Set<String> missing = new TreeSet<>();
        kinds(dev.kakehashi.internal.proto.Node.getDescriptor(), missing);
        kinds(Expression.getDescriptor(), missing);
        // Functions have a test of their own.
        Set<String> families =
                Set.of(
                        "general",
                        "math",
                        "temporal",
                        "array",
                        "struct",
                        "binary_string",
                        "categorical");
        missing.removeAll(families);
        for (LazyFrame query : queries()) {
            var message = parsed(query.plan());
            message.getNodesList().forEach(node -> missing.remove(node.getKindCase().name()));
            message.getExpressionsList()
                    .forEach(expression -> missing.remove(expression.getKindCase().name()));
            missing.removeIf(kind -> families.contains(kind.toLowerCase(java.util.Locale.ROOT)));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void areEqualWhenTheySayTheSameAndOnlyThen() {
        Expr shared = col("a").add(1);
        LazyFrame one = TABLE.select(shared, shared.mul(2).alias("c"));
        LazyFrame two = TABLE.select(col("a").add(1), col("a").add(1).mul(2).alias("c"));

        assertThat(one.plan()).isEqualTo(two.plan());
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(one).isNotEqualTo(TABLE.select(shared));
        assertThat(shared).isEqualTo(col("a").add(1)).isNotEqualTo(col("a").add(1.0));
        assertThat(shared).hasSameHashCodeAs(col("a").add(1));
    }

    @Test
    void numberTheirInputsByTheMemoryTheyRead() {
        InputSource other =
                () -> {
                    throw new IllegalStateException("no data");
                };
        LazyFrame second = Polars.scanArrow(Schema.of(new Field("a", DataType.INT64)), other);

        Plan plan = TABLE.join(second, "a").join(TABLE.head(1), "a").plan();

        assertThat(plan.inputs()).containsExactly(NO_DATA, other);
    }

    @Test
    void requireWhatStandsInThem() {
        Plan plan =
                FILE.join(TABLE, JoinHow.LEFT, "a")
                        .filter(col("b").list().contains("x"), col("a").le(lit(3, DataType.INT16)))
                        .sink(Path.of("x.csv"), CsvSinkOptions.DEFAULTS)
                        .plan();

        assertThat(plan.requires())
                .containsExactly(
                        "binary.le",
                        "column",
                        "filter",
                        "int16",
                        "int64",
                        "join.left",
                        "list",
                        "list.contains",
                        "literal",
                        "scan.memory",
                        "scan.parquet",
                        "sink.csv",
                        "string");
    }

    private static dev.kakehashi.internal.proto.Plan parsed(Plan plan) {
        return dev.kakehashi.plan.internal.PlanDecoder.parse(plan.toBytes());
    }

    private static void kinds(
            com.google.protobuf.Descriptors.Descriptor message, Set<String> names) {
        for (FieldDescriptor branch : message.getOneofs().getFirst().getFields()) {
            names.add(branch.getName().toUpperCase(java.util.Locale.ROOT));
        }
    }
}
