// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.plan.Plan;
import dev.kakehashi.testing.Python;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

/// The cases of `tests/golden`: Java makes the stored plan, and the stored plan gives in every
/// engine what py-polars gives. The bytes are those of plan version 1 and never change.
class GoldenPlanTest {
    private static final Engine ENGINE = Engine.inProcess();

    @Test
    @DisplayName("M2-G01: select and filter")
    void selectAndFilter() throws IOException {
        holds(
                "M2-G01",
                input ->
                        input.filter(col("flag").and(col("id").gt(-6)))
                                .select(col("flag"), col("id")));
    }

    @Test
    @DisplayName("M2-G02: with_columns, a sum under a new name")
    void withColumns() throws IOException {
        holds(
                "M2-G02",
                input ->
                        input.withColumns(
                                col("a").add(col("b")).alias("sum"),
                                col("a").add(col("x")).alias("mixed"),
                                col("x").isNull().alias("none")));
    }

    @Test
    @DisplayName("M2-G03: group by, sum and mean, with nulls")
    void groupBy() throws IOException {
        holds(
                "M2-G03",
                input ->
                        input.groupBy("key")
                                .agg(
                                        col("n").sum().alias("n_sum"),
                                        col("n").mean().alias("n_mean"),
                                        col("x").sum().alias("x_sum"),
                                        col("x").mean().alias("x_mean"))
                                .sort("key"));
    }

    @Test
    @DisplayName("M2-G04: sort and limit")
    void sortAndLimit() throws IOException {
        holds(
                "M2-G04",
                input ->
                        input.sort(
                                        SortOptions.ASCENDING
                                                .withDescending(true, false)
                                                .withNullsLast(true),
                                        "n",
                                        "x")
                                .limit(4));
    }

    @Test
    @DisplayName("M2-G05: casts of whole numbers to fractions and of text to numbers")
    void casts() throws IOException {
        holds(
                "M2-G05",
                input ->
                        input.select(
                                col("n").cast(DataType.FLOAT64),
                                col("whole").cast(DataType.INT64),
                                col("fraction").cast(DataType.FLOAT64),
                                col("mixed").cast(DataType.INT64, CastMode.NON_STRICT)));
    }

    @Test
    @DisplayName("M2-G06: a missing column is PLAN_SEMANTIC")
    void missingColumn() throws IOException {
        GoldenCase golden = GoldenCase.of("M2-G06");
        isStored(golden, input -> input.filter(col("price").gt(1)).select("prise"));

        byte[] stored = golden.plan();
        Properties error = golden.error();
        assertThatExceptionOfType(PlanSemanticException.class)
                .isThrownBy(() -> ENGINE.compile(stored))
                .satisfies(
                        failure -> {
                            assertThat(failure.code()).hasToString(error.getProperty("code"));
                            assertThat(failure.detail().column())
                                    .isEqualTo(error.getProperty("column"));
                            assertThat(failure.detail().candidates()).containsExactly("price");
                        });
    }

    private static void holds(String name, UnaryOperator<LazyFrame> query) throws IOException {
        GoldenCase golden = GoldenCase.of(name);
        isStored(golden, query);
        for (EngineChoice choice : EngineChoice.values()) {
            QueryOptions options = QueryOptions.DEFAULTS.withEngine(choice);
            try (CompiledPlan plan = ENGINE.compile(golden.plan());
                    DataFrame expected = golden.expected();
                    DataFrame result =
                            DataFrame.fromArrow(
                                    ENGINE.execute(plan, List.of(golden.input()), options))) {
                assertThat(result.differenceFrom(expected)).as(choice.name()).isEmpty();
            }
        }
    }

    private static void isStored(GoldenCase golden, UnaryOperator<LazyFrame> query)
            throws IOException {
        try (DataFrame input = DataFrame.fromArrow(golden.input())) {
            Plan plan = query.apply(input.lazy()).plan();
            golden.storeIfNew(plan);
            Plan stored = Plan.fromBytes(golden.plan());
            assertThat(stored.version()).isEqualTo(1);
            assertThat(plan).isEqualTo(stored);
            assertThat(stored).hasToString(golden.text());
        }
    }

    @Test
    @DisplayName("Expected results of golden cases are those of py-polars")
    void resultsAreThoseOfPyPolars() {
        Python.run("golden_plans.py", "check", GoldenCase.ROOT);
    }
}
