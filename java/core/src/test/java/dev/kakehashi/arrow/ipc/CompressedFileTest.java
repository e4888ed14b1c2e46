// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.options.IpcCompression;
import dev.kakehashi.options.IpcSinkOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/// Buffers of many blocks, which refer to each other: what the engine writes beyond 64 KiB.
@DisplayName("Compressed Arrow files of the engine")
final class CompressedFileTest {
    private static final int ROWS = 300_000;

    @ParameterizedTest
    @EnumSource
    @DisplayName("are read as they were written, whatever repeats in them")
    void whole(IpcCompression compression, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("numbers.arrow");
        try (DataFrame written = numbers()) {
            written.lazy()
                    .sinkIpc(
                            file,
                            IpcSinkOptions.DEFAULTS.withCompression(compression),
                            QueryOptions.DEFAULTS);
            try (DataFrame read = DataFrame.fromArrow(ArrowIpc.open(file))) {
                assertThat(read).isEqualTo(written);
            }
        }
    }

    @Test
    @DisplayName("are refused or read where bytes of them were changed, and nothing worse")
    void damaged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("numbers.arrow");
        try (DataFrame written = numbers()) {
            written.lazy()
                    .sinkIpc(
                            file,
                            IpcSinkOptions.DEFAULTS.withCompression(IpcCompression.LZ4),
                            QueryOptions.DEFAULTS);
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 20; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try (DataFrame read =
                    DataFrame.fromArrow(ArrowIpc.read(MemorySegment.ofArray(changed)))) {
                assertThat(read.height()).isEqualTo(ROWS);
            } catch (ArrowImportException damaged) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static DataFrame numbers() {
        Random random = new Random(7);
        return DataFrame.builder()
                .add("random", random.longs(ROWS).toArray())
                .add("same", new double[ROWS])
                .add("few", random.ints(ROWS, 0, 3).toArray())
                .add("counted", IntStream.range(0, ROWS).toArray())
                .add(
                        "text",
                        IntStream.range(0, ROWS)
                                .mapToObj(n -> "a text of number " + n % 1000 + " and more")
                                .toArray(String[]::new))
                .build();
    }
}
