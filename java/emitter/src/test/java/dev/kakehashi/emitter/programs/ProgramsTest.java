package dev.kakehashi.emitter.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Python programs leave the same behind as Java programs: output, the last line of errors, exit
/// status.
///
/// These are the quick families; `tests/programs/run` runs all.
class ProgramsTest {
    private static final Path ROOT = Path.of("../../tests/programs").toAbsolutePath().normalize();
    private static final Set<String> QUICK =
            Set.of(
                    "basics",
                    "control",
                    "functions",
                    "generators",
                    "comprehensions",
                    "classes",
                    "dataclasses",
                    "enums",
                    "exceptions",
                    "exits",
                    "input",
                    "threads",
                    "bridge");

    private static ReferencePython python;
    private static JavaRunner java;

    @BeforeAll
    static void start() {
        python = ReferencePython.find();
        java = new JavaRunner();
    }

    @AfterAll
    static void stop() {
        java.close();
    }

    static Stream<PythonProgram> programs() {
        return PythonProgram.below(ROOT).stream()
                .filter(program -> QUICK.contains(program.family()));
    }

    /// The names of the programs that are known to differ, from the list beside them.
    private static Set<String> gaps() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("gaps.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().replaceFirst("\\s.*", ""))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void leavesTheSameBehindAsPythonUnlessItIsAKnownGap(PythonProgram program) throws Exception {
        assumeThat(python.cannotRun(program)).isEmpty();
        if (gaps().contains(program.name())) {
            assertThat(java.run(program))
                    .as("a gap is closed: take %s off gaps.txt", program.name())
                    .isNotEqualTo(python.run(program));
        } else {
            assertThat(java.run(program)).isEqualTo(python.run(program));
        }
    }

    @Test
    void everyKnownGapIsAProgram() throws IOException {
        assertThat(PythonProgram.below(ROOT).stream().map(PythonProgram::name)).containsAll(gaps());
    }
}
