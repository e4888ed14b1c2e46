package dev.kakehashi.python.environment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.python.environment.InterpreterSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What differs on systems that this test does not run on.
class OperatingSystemTest {
    @TempDir private Path folder;

    @Test
    void systemsAreToldApartByTheirNames() {
        assertThat(OperatingSystem.of("Windows Server 2022")).isEqualTo(OperatingSystem.WINDOWS);
        assertThat(OperatingSystem.of("Mac OS X")).isEqualTo(OperatingSystem.MACOS);
        assertThat(OperatingSystem.of("Linux")).isEqualTo(OperatingSystem.LINUX);
        assertThat(OperatingSystem.of("FreeBSD")).isEqualTo(OperatingSystem.LINUX);
    }

    @Test
    void programsLieInOtherFoldersOnWindows() {
        assertThat(OperatingSystem.WINDOWS.program(folder, "python"))
                .isEqualTo(folder.resolve("Scripts").resolve("python.exe"));
        assertThat(OperatingSystem.WINDOWS.condaPython(folder))
                .isEqualTo(folder.resolve("python.exe"));
        assertThat(OperatingSystem.MACOS.program(folder, "python"))
                .isEqualTo(folder.resolve("bin/python"));
        assertThat(OperatingSystem.MACOS.condaPython(folder))
                .isEqualTo(folder.resolve("bin/python"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSearchPathOfWindowsHasSemicolonsAndAnyCase() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        for (Path file :
                List.of(
                        first.resolve("py.exe"),
                        second.resolve("python.exe"),
                        second.resolve("python.bat"))) {
            Files.writeString(file, "");
        }
        Variables variables =
                Variables.of(Map.of("Path", first + ";" + second), OperatingSystem.WINDOWS);

        assertThat(Candidates.of(OperatingSystem.WINDOWS, variables, null))
                .extracting(Candidate::command)
                .containsExactly(
                        List.of(second.resolve("python.exe").toString()),
                        List.of(second.resolve("python.bat").toString()),
                        List.of(first.resolve("py.exe").toString(), "-3"));
        assertThat(Candidates.of(OperatingSystem.WINDOWS, variables, "python"))
                .singleElement()
                .satisfies(
                        named -> {
                            assertThat(named.source()).isEqualTo(InterpreterSource.PROGRAM);
                            assertThat(named.program()).isEqualTo(second.resolve("python.exe"));
                        });
    }

    @Test
    void variablesOfWindowsHaveNoCase() {
        Map<String, String> values = Map.of("kakehashi_python", "x");

        assertThat(Variables.of(values, OperatingSystem.WINDOWS).get("KAKEHASHI_PYTHON"))
                .contains("x");
        assertThat(Variables.of(values, OperatingSystem.LINUX).get("KAKEHASHI_PYTHON")).isEmpty();
    }

    @Test
    void windowsInheritsWhatItNeedsToStartAProgram() {
        var names = InheritedVariables.names(OperatingSystem.WINDOWS);

        assertThat(InheritedVariables.among(OperatingSystem.WINDOWS, names))
                .accepts("SYSTEMROOT", "Path", "TEMP", "lc_all")
                .rejects("AWS_SECRET_ACCESS_KEY", "HOMEX");
        assertThat(
                        InheritedVariables.among(
                                OperatingSystem.MACOS,
                                InheritedVariables.names(OperatingSystem.MACOS)))
                .accepts("DYLD_LIBRARY_PATH", "HOME")
                .rejects("home", "SystemRoot");
    }
}
