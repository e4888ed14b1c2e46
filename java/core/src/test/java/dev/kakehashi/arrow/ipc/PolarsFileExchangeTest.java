// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.testing.ArrowText;
import dev.kakehashi.testing.Python;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

@DisplayName("Arrow files exchanged with py-polars")
final class PolarsFileExchangeTest {
    @Test
    @DisplayName("keep every type of Polars and its values, there and back")
    void everyType(@TempDir Path folder) throws IOException {
        Path theirs = folder.resolve("theirs.arrow");
        String types = Python.run("polars_files.py", "write", theirs);
        Path ours = folder.resolve("ours.arrow");

        try (ArrowStream stream = ArrowIpc.open(theirs);
                ArrowBatch batch = Objects.requireNonNull(stream.next())) {
            assertThat(
                            stream.schema().fields().stream()
                                    .map(field -> field.name() + " " + field.type() + "\n")
                                    .collect(Collectors.joining()))
                    .isEqualTo(types);
            assertThat(values(batch, "int128"))
                    .isEqualTo(
                            "-170141183460469231731687303715884105728 null"
                                    + " 170141183460469231731687303715884105727");
            assertThat(values(batch, "enum")).isEqualTo("'7a null 'c3a4");
            assertThat(values(batch, "categorical")).isEqualTo("'78 null '79");
            assertThat(values(batch, "array")).isEqualTo("[1,2] null [null,4]");
            assertThat(batch.column("struct").getObject(1)).isNull();
            assertThat(batch.column("zoned").getObject(0))
                    .hasToString("2026-01-02T12:04:05.678+09:00[Asia/Tokyo]");
            ArrowIpc.write(ours, ArrowStream.of(batch.schema(), List.of(batch)));
        }

        assertThat(Python.run("polars_files.py", "read", ours)).isEqualTo(types);
    }

    private static String values(ArrowBatch batch, String column) {
        return ArrowText.values(batch.column(column), " ");
    }
}
