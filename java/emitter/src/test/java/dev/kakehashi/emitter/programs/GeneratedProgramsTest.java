package dev.kakehashi.emitter.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/// Random programs, a bounded part: `tests/generated/run` goes on for as long as one likes.
class GeneratedProgramsTest {
    private static final Path GENERATOR =
            Path.of("../../tests/generated/generate.py").toAbsolutePath().normalize();
    private static final String PROGRAMS = "25";

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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomProgramsPrintWhatPythonPrints(long seed) throws IOException {
        assertThat(GeneratedPrograms.batch(GENERATOR, seed, PROGRAMS, python, java))
                .as("programs of seed %d that differ, printed above", seed)
                .isZero();
    }
}
