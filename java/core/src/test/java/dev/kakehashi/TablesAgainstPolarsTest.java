// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.internal.frame.SeriesText;
import dev.kakehashi.testing.Python;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Random frames of every type look as py-polars prints them, whatever the limits and the width.
class TablesAgainstPolarsTest {
    private static final int FRAMES = 150;

    @TempDir private Path folder;

    @Test
    void tablesAndSeriesLookAsInPolars() throws IOException {
        Python.run("frame_tables.py", 20260101, FRAMES, folder);
        for (int i = 0; i < FRAMES; i++) {
            try (DataFrame frame =
                    DataFrame.fromArrow(ArrowIpc.open(folder.resolve(i + ".arrow")))) {
                for (String expected :
                        Files.readString(folder.resolve(i + ".txt")).split("\u0001", 0)) {
                    compare(frame, expected.split("\u0002", -1), i);
                }
            }
        }
    }

    private static void compare(DataFrame frame, String[] expected, int number) {
        int[] limits =
                Arrays.stream(expected[0].split(" ", 0))
                        .mapToInt(Integer::parseInt)
                        .map(limit -> limit < 0 ? Integer.MAX_VALUE : limit)
                        .toArray();
        TableFormat format = new TableFormat(limits[0], limits[1], limits[2], limits[3], limits[4]);
        assertThat(expected).hasSize(frame.width() + 2);
        assertThat(frame.toString(format))
                .as("frame %d, %s", number, format)
                .isEqualTo(expected[1]);
        for (int i = 0; i < frame.width(); i++) {
            Series column = frame.column(i);
            assertThat(SeriesText.of(frame.schema().field(i), column.values(), format))
                    .as("frame %d, column %d, %s", number, i, format)
                    .isEqualTo(expected[i + 2]);
        }
    }
}
