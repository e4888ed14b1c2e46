// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.testing.ArrowText;
import dev.kakehashi.testing.Python;
import dev.kakehashi.testing.RandomData;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

@DisplayName("Arrow files exchanged with pyarrow")
final class ArrowFileExchangeTest {
    private static final int FILES = 300;

    @Test
    @DisplayName(
            "say the same when pyarrow writes them, whatever the layout, slice, nesting and"
                    + " compression")
    void reading(@TempDir Path folder) throws IOException {
        Python.run("arrow_files.py", "write", folder, FILES, 20260101);

        for (int i = 0; i < FILES; i++) {
            String expected = Files.readString(folder.resolve(i + ".txt"));
            Path file = folder.resolve(i + ".arrow");
            try (ArrowStream mapped = ArrowIpc.open(file)) {
                assertThat(ArrowText.whole(mapped)).as("file %d, mapped", i).isEqualTo(expected);
            }
            if (!startsAsFile(file)) {
                try (InputStream input = new BufferedInputStream(Files.newInputStream(file));
                        ArrowStream pulled = ArrowIpc.read(input)) {
                    assertThat(ArrowText.whole(pulled))
                            .as("file %d, pulled", i)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static boolean startsAsFile(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new String(input.readNBytes(6), java.nio.charset.StandardCharsets.US_ASCII)
                    .equals("ARROW1");
        }
    }

    @Test
    @DisplayName("say the same when pyarrow reads them, sliced and in several batches")
    void writing(@TempDir Path folder) throws IOException {
        Map<Integer, String> expected = new HashMap<>();
        Random chance = new Random(1);
        for (int i = 0; i < FILES; i++) {
            RandomData data = new RandomData(i);
            Schema schema = data.schema();
            if (schema.types().stream().anyMatch(ArrowText::isPolarsOnly)) {
                continue;
            }
            expected.put(i, write(folder.resolve(i + ".arrow"), schema, data, chance));
        }

        Python.run("arrow_files.py", "read", folder);

        assertThat(expected).hasSizeGreaterThan(FILES / 2);
        for (Map.Entry<Integer, String> file : expected.entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey() + ".txt")))
                    .as("file %d", file.getKey())
                    .isEqualTo(file.getValue());
            try (ArrowStream again = ArrowIpc.open(folder.resolve(file.getKey() + ".arrow"))) {
                assertThat(ArrowText.whole(again)).isEqualTo(file.getValue());
            }
        }
    }

    /// Writes up to three slices of batches, and says what they hold.
    private static String write(Path file, Schema schema, RandomData data, Random chance)
            throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".stream");
        try (ArrowWriter stored = ArrowIpc.fileWriter(file, schema);
                OutputStream output = Files.newOutputStream(copy);
                ArrowWriter streamed = ArrowIpc.streamWriter(output, schema)) {
            for (int batches = chance.nextInt(4); batches > 0; batches--) {
                // Without columns a batch has no rows.
                int rows = schema.size() == 0 ? 0 : chance.nextInt(70);
                int start = chance.nextInt(rows + 1);
                try (ArrowBatch whole = data.batch(schema, rows);
                        ArrowBatch slice = whole.slice(start, chance.nextInt(rows - start + 1))) {
                    stored.write(slice);
                    streamed.write(slice);
                }
            }
            stored.finish();
            streamed.finish();
        }
        try (ArrowStream streamed = ArrowIpc.open(copy)) {
            return ArrowText.whole(streamed);
        }
    }
}
