// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.Node;

import java.util.List;

/// Groups of rows that wait for what is to be computed for each:
/// `groupBy("city").agg(col("age").mean())`.
public final class LazyGroupBy {
    private final Node input;
    private final List<Expression> keys;
    private final boolean maintainOrder;

    LazyGroupBy(Node input, List<Expression> keys, boolean maintainOrder) {
        this.input = input;
        this.keys = keys;
        this.maintainOrder = maintainOrder;
    }

    /// {@return these groups in the order of their first row, or in any}
    public LazyGroupBy maintainOrder(boolean maintain) {
        return new LazyGroupBy(input, keys, maintain);
    }

    /// {@return one row for each group: its keys, and what is computed from its rows}
    public LazyFrame agg(Expr... aggregations) {
        return agg(List.of(aggregations));
    }

    /// {@return one row for each group: its keys, and what is computed from its rows}
    public LazyFrame agg(List<? extends Expr> aggregations) {
        return new LazyFrame(
                new Node.GroupByAgg(input, keys, Expr.expressions(aggregations), maintainOrder));
    }

    /// {@return one row for each group: its keys, and the number of its rows as `len`}
    public LazyFrame len() {
        return agg(Polars.len());
    }
}
