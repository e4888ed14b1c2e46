// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import static dev.kakehashi.Polars.coalesce;
import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;
import static dev.kakehashi.Polars.when;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.Polars;
import dev.kakehashi.Selectors;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.JoinHow;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;

@DisplayName("The text of")
class PlanTextTest {
    @Test
    void aQueryHasALineForEachStep() {
        Expr price = col("price").mul(lit(1).sub(col("discount")));
        Plan plan =
                Polars.scanParquet("items/*.parquet")
                        .filter(col("shipped").le(LocalDate.of(1998, 9, 2)))
                        .join(
                                Polars.scan(
                                        CsvScanOptions.DEFAULTS.withSeparator(';').withRowLimit(9),
                                        "parts.csv"),
                                JoinHow.LEFT,
                                "part")
                        .groupBy("flag")
                        .agg(price.sum().alias("sum"), price.mean().alias("mean"), len())
                        .sort("flag")
                        .head(10)
                        .sink(Path.of("out.csv"), CsvSinkOptions.DEFAULTS.withNullValue("-"))
                        .plan();

        assertThat(plan.toString())
                .isEqualTo(
                        """
                        plan version 1
                        #1 scan.parquet paths: ["items/*.parquet"]
                        #2 filter #1 predicate: col("shipped") <= 1998-09-02
                        #3 scan.csv paths: ["parts.csv"] row_limit: 9 separator: ";"
                        #4 join #2 #3 how: left left_on: [col("part")] right_on: [col("part")]
                        #5 groupby_agg #4 keys: [col("flag")] aggregations: [$10.sum().alias("sum"), $10.mean().alias("mean"), len()]
                        #6 sort #5 by: [col("flag")]
                        #7 limit #6 rows: 10
                        #8 sink.csv #7 path: "out.csv" null_value: "-"
                        where
                          $10 = col("price") * (1 - col("discount"))
                        """);
    }

    @Test
    void anExpressionIsNearToTheJavaThatMakesIt() {
        says(col("a").add(1).mul(2.5), "(col(\"a\") + 1) * 2.5");
        says(col("a").eqMissing(null), "col(\"a\") eq_missing null");
        says(col("a").std(0), "col(\"a\").std(ddof: 0)");
        says(
                col("a").str().contains("x\"y", true, false),
                "col(\"a\").str.contains(\"x\\\"y\", literal: true, strict: false)");
        says(col("a").cast(DataType.INT8), "col(\"a\").cast(Int8, mode: strict)");
        says(lit(1, DataType.UINT8), "lit(1, UInt8)");
        says(lit(null, DataType.DATE), "lit(null, Date)");
        says(coalesce(col("a"), lit(0)), "coalesce(col(\"a\"), 0)");
        says(
                when(col("a").gt(0)).then("x").otherwise(null),
                "when(col(\"a\") > 0).then(\"x\").otherwise(null)");
        says(
                col("a").sum().over("b", "c"),
                "col(\"a\").sum().over([col(\"b\"), col(\"c\")], mapping: group_to_rows)");
        says(
                Selectors.numeric().exclude("id"),
                "(columns(type_class: numeric) difference columns("
                        + "by_name: {names: [\"id\"], allow_missing: true}))");
    }

    private static void says(Expr expr, String text) {
        assertThat(expr).hasToString(text);
    }
}
