// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static dev.kakehashi.Polars.lit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.Series;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Values on their way between Java and the engine, one way at a time.
final class Crossings {
    private Crossings() {}

    /// Java's values go in; a file that the engine writes shows what came.
    static void imported(Cell cell) throws IOException {
        Path file = cell.ours("arrow");
        try (DataFrame input = cell.input();
                DataFrame theirs = cell.theirInput()) {
            input.lazy().sinkIpc(file);
            try (DataFrame written = Cell.read(file)) {
                Cell.assertSame(written, theirs);
            }
        }
    }

    /// A file that the engine reads comes out as Java's values.
    static void exported(Cell cell) {
        try (DataFrame read = Polars.scanIpc(cell.theirs("arrow")).collect()) {
            Series values = read.column("k");
            List<@Nullable Object> objects = new ArrayList<>();
            for (Object value : values) {
                objects.add(value);
            }
            assertThat(values.type()).isEqualTo(cell.sample().type());
            Object[] expected = cell.sample().values().toArray();
            assertThat(Arrays.deepEquals(objects.toArray(), expected))
                    .as("%s is expected, and there is %s", cell.sample().values(), objects)
                    .isTrue();
        }
    }

    /// Each value stands in a query by itself.
    static void literals(Cell cell) throws IOException {
        try (DataFrame input = cell.theirInput();
                DataFrame values = input.select("k")) {
            for (int i = 0; i < cell.sample().values().size(); i++) {
                Object value = cell.sample().values().get(i);
                try (DataFrame expected = values.slice(i, 1);
                        DataFrame row = input.head(1);
                        DataFrame result =
                                row.lazy()
                                        .select(lit(value, cell.sample().type()).alias("k"))
                                        .collect()) {
                    Cell.assertSame(result, expected);
                }
            }
        }
    }
}
