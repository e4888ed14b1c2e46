package dev.kakehashi.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.python.environment.Interpreter;
import dev.kakehashi.python.environment.Interpreters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and PATH of Unix")
class PythonFindingsTest {
    @TempDir private Path folder;

    @Test
    void thePythonIsShownWithHowItWasChosenAndWhatWasPassedOver() throws Exception {
        Interpreter real = Interpreters.find();
        Path link = Files.createSymbolicLink(folder.resolve("python"), real.executable());
        Path file = Files.writeString(folder.resolve("python3"), "no program");

        assertThat(
                        PythonFindings.of(
                                Interpreters.search()
                                        .environment(Map.of("PATH", folder.toString()))
                                        .cache(folder)
                                        .run()))
                .contains(
                        Finding.of("python", "Python", real.version().toString()),
                        Finding.of("python_path", "Python path", link.toString()),
                        Finding.of("python_chosen_by", "Python chosen by", "PATH"),
                        Finding.of(
                                "python_passed_over",
                                "Passed over",
                                file + " (PATH): this user may not execute the file"));
    }

    @Test
    void aPythonThatIsNamedAndMissingIsAProblemWithItsCure() {
        Path gone = folder.resolve("gone");

        assertThat(
                        PythonFindings.of(
                                Interpreters.search()
                                        .environment(Map.of("KAKEHASHI_PYTHON", gone.toString()))
                                        .run()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.key()).isEqualTo("python");
                            assertThat(finding.value()).isNull();
                            assertThat(finding.problem())
                                    .contains(gone + " (KAKEHASHI_PYTHON): there is no such file")
                                    .contains("Or unset the variable");
                        });
    }
}
