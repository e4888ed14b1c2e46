package dev.kakehashi.emitter.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.emitter.EmittedProgram;
import dev.kakehashi.emitter.Source;
import dev.kakehashi.emitter.Transpiler;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class GoldenJavaTest {
    private static final Path ROOT =
            Path.of("../../tests/emitter/golden").toAbsolutePath().normalize();

    private static PythonWorker worker;

    @BeforeAll
    static void start() {
        worker = PythonWorker.builder().policy(PythonPolicy.unrestricted()).start();
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void theJavaIsTheOneThatWasReviewed(Path script) throws IOException {
        String name = script.getFileName().toString();
        EmittedProgram program =
                Transpiler.with(new PythonParser(worker))
                        .add("__main__", new Source(name, Files.readString(script)))
                        .parse()
                        .analyze()
                        .emit();
        Path golden = script.resolveSibling(name.replace(".py", ".java"));
        String java = program.sources().getFirst().text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, java);
        }
        assertThat(java).isEqualTo(Files.readString(golden));
    }
}
