// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.tpch.TpchTables;

import java.nio.file.Path;

/// The eight TPC-H tables of one folder, each a Parquet file. Every call is a new scan.
///
/// @param folder where the files are
public record Tables(Path folder) {
    LazyFrame customer() {
        return scan("customer");
    }

    LazyFrame lineitem() {
        return scan("lineitem");
    }

    LazyFrame nation() {
        return scan("nation");
    }

    LazyFrame orders() {
        return scan("orders");
    }

    LazyFrame part() {
        return scan("part");
    }

    LazyFrame partsupp() {
        return scan("partsupp");
    }

    LazyFrame region() {
        return scan("region");
    }

    LazyFrame supplier() {
        return scan("supplier");
    }

    private LazyFrame scan(String table) {
        return Polars.scanParquet(TpchTables.file(folder, table));
    }
}
