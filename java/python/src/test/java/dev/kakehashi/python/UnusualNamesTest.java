// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.environment.Interpreters;
import dev.kakehashi.python.environment.ProcessSettings;
import dev.kakehashi.python.error.PythonException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Spaces, quotes and letters of the whole world in every name that a worker has to do with.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "file names have no quotes there")
class UnusualNamesTest {
    /// In Python's own form of composed letters, so that texts can be compared.
    private static final String NAME = "a 'b' \"c\" $HOME é 漢字 \uD83D\uDC0D";

    private static final String MODULE = "módulo_漢字";

    private static final String SOURCE =
            """
            import os, sys, subprocess
            def größe():
                return [os.getcwd(), os.environ["KAKEHASHI_É 漢"], __file__, sys.prefix, sys.argv[0]]
            def fehler():
                raise ValueError("é 漢字 \\U0001F40D")
            def kind():
                return subprocess.run([sys.executable, "-c", "import os; print(os.getcwd())"],
                                      capture_output=True, check=True, encoding="utf-8").stdout
            """;

    private Path folder;
    private PythonWorker python;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = Files.createDirectory(temporary.toRealPath().resolve(NAME));
        Files.writeString(folder.resolve(MODULE + ".py"), SOURCE);
        Path venv = folder.resolve("venv " + NAME);
        run(Interpreters.find().executable(), "-m", "venv", "--without-pip", venv.toString());
        python =
                PythonWorker.builder()
                        .interpreter(venv.resolve("bin/python"))
                        .process(
                                ProcessSettings.builder()
                                        .workingDirectory(folder)
                                        .variable("KAKEHASHI_É 漢", NAME)
                                        .build())
                        .searchPath(folder)
                        .arguments("script " + NAME)
                        .policy(PythonPolicy.defaults().withModules(MODULE, "runpy"))
                        .start();
    }

    @AfterAll
    void close() {
        python.close();
    }

    @Test
    void directoryVariablesModuleEnvironmentAndArgumentsArriveAsTheyAre() {
        assertThat(python.callFunction(MODULE, "größe").asList(String.class))
                .containsExactly(
                        folder.toString(),
                        NAME,
                        folder.resolve(MODULE + ".py").toString(),
                        folder.resolve("venv " + NAME).toString(),
                        "script " + NAME);
        assertThat(python.facts().prefix()).isEqualTo(folder.resolve("venv " + NAME).toString());
    }

    @Test
    void anExceptionTellsTheFileByItsName() {
        assertThatThrownBy(() -> python.callFunction(MODULE, "fehler"))
                .isInstanceOfSatisfying(
                        PythonException.class,
                        e -> {
                            assertThat(e.pythonMessage()).isEqualTo("é 漢字 \uD83D\uDC0D");
                            assertThat(e.frames().getLast().file())
                                    .isEqualTo(folder.resolve(MODULE + ".py").toString());
                            assertThat(e.frames().getLast().function()).isEqualTo("fehler");
                        });
    }

    @Test
    void programsThatPythonStartsSeeThemToo() throws IOException {
        try (PythonWorker free =
                PythonWorker.builder()
                        .interpreter(folder.resolve("venv " + NAME).resolve("bin/python"))
                        .process(ProcessSettings.builder().workingDirectory(folder).build())
                        .searchPath(folder)
                        .policy(PythonPolicy.unrestricted())
                        .start()) {
            assertThat(free.callFunction(MODULE, "kind").asString()).isEqualTo(folder + "\n");

            Path script = folder.resolve("script " + NAME + ".py");
            Files.writeString(script, "import sys\nresult = __file__\n");
            PyObject names = free.callFunction("runpy", "run_path", script.toString());
            assertThat(names.item("result").asString()).isEqualTo(script.toString());
        }
    }

    @Test
    void filesAreReadAndWrittenByTheirNames() throws IOException {
        Path file = folder.resolve("table " + NAME + ".csv");
        Files.writeString(file, "é,漢\n1,2\n");

        PyObject path = python.make(file);
        assertThat(path.attr("name").asString()).isEqualTo(file.getFileName().toString());
        assertThat(path.as(Path.class)).isEqualTo(file);
    }

    @Test
    void cacheAndTemporaryFolderMayHaveThemToo() throws Exception {
        Path cache = folder.resolve("cache " + NAME);
        Path temporary = Files.createDirectory(folder.resolve("tmp " + NAME));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        Workers.classPath(),
                        InterruptedWorker.class.getName());
        builder.environment().putAll(Map.of("XDG_CACHE_HOME", cache.toString()));
        Process jvm = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();

        List<String> told = jvm.inputReader().readAllLines();
        assertThat(told).containsExactly("CallDeadlineException", "-1");
        assertThat(jvm.waitFor()).isZero();
        assertThat(cache.resolve("kakehashi/worker")).isNotEmptyDirectory();
    }

    private static void run(Path program, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
