// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.data;

import dev.kakehashi.DataType;
import dev.kakehashi.Polars;
import dev.kakehashi.Selectors;
import dev.kakehashi.bench.pdsh.Tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Makes the tables of TPC-H: Parquet files, written by `tpchgen-cli` of PyPI, kept in the user's
/// cache.
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
    /// @param requirements the requirements file that names the generator
    /// @throws IOException if the generator cannot be installed or does not run
    public static Path of(String scaleFactor, Numbers numbers, Path requirements)
            throws IOException {
        Path decimals =
                Cache.folder(
                        "tpch/sf" + scaleFactor,
                        folder -> generate(scaleFactor, requirements, folder));
        return switch (numbers) {
            case DECIMALS -> decimals;
            case DOUBLES ->
                    Cache.folder(
                            "tpch/sf" + scaleFactor + "-doubles",
                            folder -> convert(decimals, folder));
        };
    }

    private static void generate(String scaleFactor, Path requirements, Path folder)
            throws IOException {
        Path generator = PythonEnvironment.of(requirements).program("tpchgen-cli");
        Cache.run(
                List.of(
                        generator.toString(),
                        "parquet",
                        "--scale-factor",
                        scaleFactor,
                        "--output-dir",
                        folder.toString()));
    }

    private static void convert(Path decimals, Path doubles) {
        for (String table : Tables.NAMES) {
            Polars.scanParquet(Tables.file(decimals, table))
                    .withColumns(Selectors.decimal().cast(DataType.FLOAT64))
                    .sinkParquet(Tables.file(doubles, table));
        }
    }
}
