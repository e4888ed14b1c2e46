// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.data;

import dev.kakehashi.tpch.Numbers;
import dev.kakehashi.tpch.TpchTables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/// The tables that benchmarks read.
public final class BenchTables {
    private BenchTables() {}

    /// {@return the folder of the tables of TPC-H, made now unless it is there; says on the
    /// standard error what takes time}
    ///
    /// @param scaleFactor the size: 1 is a gigabyte of text, 6 million line items
    /// @throws IOException if the tables cannot be made
    public static Path of(String scaleFactor, Numbers numbers) throws IOException {
        return TpchTables.folder(new BigDecimal(scaleFactor), numbers, System.err::println);
    }
}
