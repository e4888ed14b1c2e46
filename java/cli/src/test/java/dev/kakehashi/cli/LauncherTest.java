package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
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
}
