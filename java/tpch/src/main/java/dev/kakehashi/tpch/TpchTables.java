// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.tpch;

import dev.kakehashi.DataType;
import dev.kakehashi.Polars;
import dev.kakehashi.Selectors;
import dev.kakehashi.python.environment.UserCache;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The eight tables of TPC-H as Parquet files in the user's cache, made when they are missing.
/// Thread-safe; of several processes one makes them and the others wait.
public final class TpchTables {
    /// Their names.
    public static final List<String> NAMES =
            List.of(
                    "customer",
                    "lineitem",
                    "nation",
                    "orders",
                    "part",
                    "partsupp",
                    "region",
                    "supplier");

    private TpchTables() {}

    /// {@return the folder of the tables, made now unless it is there}
    ///
    /// @param scaleFactor the size: 1 is a gigabyte of text, 6 million line items
    /// @param progress is told what takes time
    /// @throws IOException if the tables cannot be made
    /// @throws dev.kakehashi.python.environment.EnvironmentException if the generator cannot be
    ///   installed
    public static Path folder(BigDecimal scaleFactor, Numbers numbers, Consumer<String> progress)
            throws IOException {
        String size = scaleFactor.stripTrailingZeros().toPlainString();
        Path decimals = UserCache.root().resolve("tpch").resolve("sf" + size);
        UserCache.once(
                decimals,
                unfinished -> {
                    progress.accept(
                            "Making the tables of TPC-H, scale factor %s, in %s"
                                    .formatted(size, decimals));
                    new Generator(progress).write(size, unfinished);
                });
        return switch (numbers) {
            case DECIMALS -> decimals;
            case DOUBLES ->
                    UserCache.once(
                            decimals.resolveSibling("sf" + size + "-doubles"),
                            unfinished -> convert(decimals, unfinished));
        };
    }

    /// {@return the file of a table}
    ///
    /// @param folder of the tables
    /// @param table one of [#NAMES]
    public static Path file(Path folder, String table) {
        return folder.resolve(table + ".parquet");
    }

    private static void convert(Path decimals, Path doubles) {
        for (String table : NAMES) {
            Polars.scanParquet(file(decimals, table))
                    .withColumns(Selectors.decimal().cast(DataType.FLOAT64))
                    .sinkParquet(file(doubles, table));
        }
    }
}
