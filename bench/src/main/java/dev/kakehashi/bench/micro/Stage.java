// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.all;
import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.tpch.TpchTables;

import java.nio.file.Path;

/// What an engine can be busy with: a query that does little else, and how one sees that it does it
/// now.
enum Stage {
    /// Reading a file with all its columns.
    DECODE {
        @Override
        LazyFrame over(Path tables) {
            return table(tables, "lineitem").select(all().count());
        }

        @Override
        boolean isReached(QueryProgress progress, long items) {
            return rowsOf(progress, "scan") > 0;
        }
    },
    /// Reading a file whose filter leaves nothing, so that nothing comes out. No statistics of the
    /// file can tell.
    FILTER {
        @Override
        LazyFrame over(Path tables) {
            return table(tables, "lineitem")
                    .filter(col("l_tax").gt(col("l_discount").add(col("l_quantity"))))
                    .filter(col("l_comment").str().reverse().str().startsWith("~"))
                    .select(all().max());
        }

        @Override
        boolean isReached(QueryProgress progress, long items) {
            return progress.elapsed().toMillis() >= 50;
        }
    },
    /// Filling the hash table of a join.
    JOIN_BUILD {
        @Override
        LazyFrame over(Path tables) {
            LazyFrame items = table(tables, "lineitem");
            return items.join(items, "l_orderkey", "l_linenumber").select(len());
        }

        @Override
        boolean isReached(QueryProgress progress, long items) {
            return rowsOf(progress, "scan") > items / 5 && rowsOf(progress, "join") == 0;
        }
    },
    /// Looking rows up in it.
    JOIN_PROBE {
        @Override
        LazyFrame over(Path tables) {
            return table(tables, "lineitem")
                    .join(
                            table(tables, "orders"),
                            new String[] {"l_orderkey"},
                            new String[] {"o_orderkey"})
                    .select(col("l_extendedprice").max(), col("o_totalprice").max());
        }

        @Override
        boolean isReached(QueryProgress progress, long items) {
            return rowsOf(progress, "join") > 0;
        }
    },
    /// Making millions of groups.
    GROUP_BY {
        @Override
        LazyFrame over(Path tables) {
            return table(tables, "lineitem")
                    .groupBy("l_orderkey", "l_partkey")
                    .agg(col("l_quantity").sum(), col("l_shipdate").max())
                    .select(all().max());
        }

        @Override
        boolean isReached(QueryProgress progress, long items) {
            return rowsOf(progress, "scan") > items / 3;
        }
    },
    /// Sorting by three columns, with all others carried along.
    SORT {
        @Override
        LazyFrame over(Path tables) {
            return table(tables, "lineitem").sort("l_shipdate", "l_extendedprice", "l_orderkey");
        }

        @Override
        boolean isReached(QueryProgress progress, long items) {
            return rowsOf(progress, "scan") > items * 2 / 3;
        }
    };

    /// {@return the query over these tables}
    abstract LazyFrame over(Path tables);

    /// {@return whether the engine is busy with this now}
    ///
    /// @param items rows of the table of line items
    abstract boolean isReached(QueryProgress progress, long items);

    private static LazyFrame table(Path tables, String name) {
        return Polars.scanParquet(TpchTables.file(tables, name));
    }

    /// {@return the rows that have come out of the steps with such a name}
    private static long rowsOf(QueryProgress progress, String name) {
        return progress.steps().stream()
                .filter(step -> step.name().contains(name))
                .mapToLong(QueryProgress.Step::rowsOut)
                .sum();
    }
}
