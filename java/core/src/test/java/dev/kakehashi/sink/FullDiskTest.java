// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kakehashi.testing.TestJvm;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A disk that is full is an error of the query, and leaves no half file and no other file harmed.
@Timeout(120)
class FullDiskTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void leavesNoHalfFile(SmallDisk disk) throws Exception {
        Optional<String> obstacle = disk.obstacle(folder);
        assumeTrue(obstacle.isEmpty(), disk + " is not to be had here: " + obstacle.orElse(""));

        Process process =
                new ProcessBuilder(
                                disk.around(folder, TestJvm.command(FullDiskProgram.class, folder)))
                        .redirectErrorStream(true)
                        .start();
        List<String> said = process.inputReader().readAllLines();

        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        List<String> expected = new ArrayList<>();
        for (SinkFormat format : SinkFormat.values()) {
            expected.add(failed(format, "full-"));
            expected.add(failed(format, "kept-"));
            expected.add(format + " kept: unchanged");
        }
        for (String format : new String[] {"CSV", "IPC", "NDJSON", "PARQUET"}) {
            expected.add("file: kept-" + format);
        }
        assertThat(said).isEqualTo(expected);
    }

    private static String failed(SinkFormat format, String name) {
        return "%s failed: EXECUTION %s%s names its file: true".formatted(format, name, format);
    }
}
