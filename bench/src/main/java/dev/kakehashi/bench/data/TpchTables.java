// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.data;

import dev.kakehashi.DataType;
import dev.kakehashi.Polars;
import dev.kakehashi.Selectors;
import dev.kakehashi.bench.pdsh.Tables;
import dev.kakehashi.python.environment.UserCache;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;

/// The tables of TPC-H: Parquet files, those of the demonstration, and the same with other numbers.
/// They are kept in the user's cache.
public final class TpchTables {
    private TpchTables() {}

    /// How amounts of money and the like are stored.
    public enum Numbers {
        /// As the generator writes them: decimals with two digits after the point. Polars rounds a
        /// product of two of them to two digits, other engines keep four.
        DECIMALS(1e-6),
        /// As doubles, which is what most programs with data frames have. Engines add them in
        /// different orders.
        DOUBLES(1e-9);

        private final double tolerance;

        Numbers(double tolerance) {
            this.tolerance = tolerance;
        }

        /// {@return by how much numbers of two correct results may differ, relative to their size}
        public double tolerance() {
            return tolerance;
        }
    }

    /// {@return the folder of the tables, made now unless it is there}
    ///
    /// @param scaleFactor the size: 1 is a gigabyte of text, 6 million line items
    /// @throws IOException if the tables cannot be written
    public static Path of(String scaleFactor, Numbers numbers) throws IOException {
        var progress = new PrintWriter(System.err, true, Charset.defaultCharset());
        Path decimals =
                new dev.kakehashi.cli.demo.TpchTables(progress).folder(new BigDecimal(scaleFactor));
        return switch (numbers) {
            case DECIMALS -> decimals;
            case DOUBLES ->
                    UserCache.once(
                            decimals.resolveSibling(decimals.getFileName() + "-doubles"),
                            folder -> convert(decimals, folder));
        };
    }

    private static void convert(Path decimals, Path doubles) {
        for (String table : Tables.NAMES) {
            Polars.scanParquet(Tables.file(decimals, table))
                    .withColumns(Selectors.decimal().cast(DataType.FLOAT64))
                    .sinkParquet(Tables.file(doubles, table));
        }
    }
}
