package dev.kakehashi.emitter.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Set;
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
                    "input");

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void leavesTheSameBehindAsPython(PythonProgram program) throws Exception {
        assumeThat(python.cannotRun(program)).isEmpty();
        assertThat(java.run(program)).isEqualTo(python.run(program));
    }
}
