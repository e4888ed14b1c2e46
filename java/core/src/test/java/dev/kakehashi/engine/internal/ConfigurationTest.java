// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.EngineConfiguration;
import dev.kakehashi.testing.TestJvm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Options that hold for the whole process, each tried in a process of its own.
@Timeout(120)
class ConfigurationTest {
    @TempDir Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theEngineComputesWithAsManyThreadsAsWereAskedFor() throws Exception {
        assertThat(run(3, folder))
                .containsExactly(
                        "first: done",
                        "greatest: 999999",
                        "capabilities: 3",
                        "threads: 3",
                        "second: java.lang.IllegalStateException: The engine is in use: configure"
                                + " it before the first query of the process");
    }

    @Test
    void whatPassesTheMemoryBudgetGoesToTheSpillDirectoryAndNothingElseThereIsTouched()
            throws Exception {
        Path users = Files.createDirectory(folder.resolve("2024"));
        Path spilled = folder.resolve("kakehashi-spill");

        assertThat(output(TestJvm.command(SpillingProgram.class, folder, 100_000_000_000L)))
                .containsExactly("7999999 of 8000000");
        assertThat(spilled).isEmptyDirectory();

        assertThat(output(TestJvm.command(SpillingProgram.class, folder, 40_000_000)))
                .containsExactly("7999999 of 8000000");
        // A folder for the process, whose files are gone.
        assertThat(spilled).isDirectoryContaining(Files::isDirectory);
        assertThat(spilled).isDirectoryNotContaining("glob:**/*.*");
        assertThat(users).isDirectory();
    }

    @Test
    void aSpillDirectoryThatIsNotThereIsRefused() throws Exception {
        Path missing = folder.resolve("missing");

        assertThat(run(1, missing).getFirst())
                .startsWith("first: dev.kakehashi.error.InvalidArgumentException: ")
                .contains(missing.toString());
    }

    @Test
    void anEngineThatIsInUseIsNotConfigured() {
        assertThat(Engine.inProcess().capabilities().threads()).isPositive();

        assertThatIllegalStateException()
                .isThrownBy(() -> Engine.configure(EngineConfiguration.DEFAULTS.withThreads(1)))
                .withMessageContaining("before the first query");
    }

    private static List<String> run(int threads, Path spill) throws Exception {
        return output(TestJvm.command(ConfiguringProgram.class, threads, spill));
    }

    private static List<String> output(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said;
    }
}
