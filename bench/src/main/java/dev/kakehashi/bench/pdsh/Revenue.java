// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.lit;

import dev.kakehashi.Expr;

/// What a line item is sold for, which most of the queries ask for.
final class Revenue {
    private Revenue() {}

    static Expr revenue() {
        return col("l_extendedprice").mul(lit(1).sub(col("l_discount")));
    }
}
