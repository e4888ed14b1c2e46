// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.Polars;
import dev.kakehashi.options.CsvScanOptions;

import java.nio.charset.StandardCharsets;

/// A program whose query makes the engine warn: [EngineWarningsTest] starts it.
final class WarningProgram {
    private WarningProgram() {}

    public static void main(String[] arguments) {
        byte[] numbers = "a,b\n1,2\n2,1\n".getBytes(StandardCharsets.UTF_8);
        // Polars has deprecated a collection that is no list.
        Polars.scan(CsvScanOptions.DEFAULTS, numbers)
                .filter(col("a").isIn(col("b")))
                .collect()
                .close();
    }
}
