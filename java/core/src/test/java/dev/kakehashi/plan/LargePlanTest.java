// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@DisplayName("Deep and wide plans")
class LargePlanTest {
    private static final LazyFrame FILE = Polars.scanParquet("a.parquet");

    @Test
    void expressionsOfAnyDepthAreWrittenReadComparedAndPrinted() {
        Plan plan = FILE.select(deep(10_000)).plan();

        assertThat(Plan.fromBytes(plan.toBytes())).isEqualTo(plan);
        assertThat(deep(10_000)).isEqualTo(deep(10_000)).isNotEqualTo(deep(10_001));
        assertThat(deep(10_000)).hasSameHashCodeAs(deep(10_000));
        assertThat(deep(10_000).toString()).contains("col(\"a\") + 1");
    }

    @Test
    void queriesOfAnyLengthAreWrittenReadAndPrinted() {
        LazyFrame query = FILE;
        for (int i = 0; i < 100_000; i++) {
            query = query.head(i);
        }
        Plan plan = query.plan();

        assertThat(Plan.fromBytes(plan.toBytes())).isEqualTo(plan);
        assertThat(plan.toString().lines()).hasSize(100_002);
    }

    @Test
    void whatIsSharedIsLaidDownOnce() {
        Expr doubled = col("a");
        for (int i = 0; i < 64; i++) {
            doubled = doubled.add(doubled);
        }
        LazyFrame joined = FILE;
        for (int i = 0; i < 64; i++) {
            joined = joined.join(joined, "a");
        }

        Plan plan = joined.select(doubled).plan();

        assertThat(plan.toBytes().length).isLessThan(4_000);
        assertThat(plan.toString().length()).isLessThan(8_000);
        assertThat(Plan.fromBytes(plan.toBytes())).isEqualTo(plan);
    }

    @Test
    void widePlansKeepEverything() {
        List<Expr> columns = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            columns.add(col("c" + i).add(i).alias("d" + i));
        }
        Plan plan = FILE.select(columns).plan();

        Node.Project back = (Node.Project) Plan.fromBytes(plan.toBytes()).root();

        assertThat(back.expressions()).isEqualTo(columns.stream().map(Expr::expression).toList());
    }

    private static Expr deep(int levels) {
        Expr expr = col("a");
        for (int i = 0; i < levels; i++) {
            expr = expr.add(1);
        }
        return expr;
    }
}
