package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The script `./kakehashi`, as far as it comes without building.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @Test
    void refusesAFolderThatIsNoJdk(@TempDir Path folder) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("../../kakehashi", "doctor").redirectErrorStream(true);
        builder.environment().put("KAKEHASHI_JAVA_HOME", folder.toString());
        Process process = builder.start();

        assertThat(process.inputReader().readAllLines())
                .singleElement()
                .asString()
                .contains("KAKEHASHI_JAVA_HOME is " + folder, "unset it");
        assertThat(process.waitFor()).isEqualTo(ExitCode.NOT_INSTALLED);
    }

    @Test
    void tellsWhetherAPersonIsWatching(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path launcher = builtLauncher(folder);
        var builder = new ProcessBuilder(launcher.toString(), "sql", "SELECT 1");
        builder.environment().put("KAKEHASHI_JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("POLARS_BRIDGE_LIB", "/any");

        Process unwatched = builder.start();
        assertThat(unwatched.inputReader().readLine())
                .contains("-Dkakehashi.terminal.output=false", "-Dkakehashi.terminal.error=false")
                .endsWith("dev.kakehashi.cli.Main sql SELECT 1");
        assertThat(unwatched.waitFor()).isZero();

        assertThat(TerminalRun.of("", builder).shown())
                .contains("-Dkakehashi.terminal.output=true", "-Dkakehashi.terminal.error=true");
    }

    /// {@return a launcher that finds all built, and a JDK that prints what it is called with}
    private static Path builtLauncher(Path folder) throws IOException {
        Path launcher = Files.copy(Path.of("../../kakehashi"), folder.resolve("kakehashi"));
        for (String source : new String[] {"proto", "rust", "java/cli/target/app", "jdk/bin"}) {
            Files.createDirectories(folder.resolve(source));
        }
        Files.createFile(folder.resolve("pom.xml"));
        Files.createFile(folder.resolve("java/cli/target/app/built"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Path java = Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return launcher;
    }
}
