package dev.kakehashi.python.environment;

import static dev.kakehashi.python.environment.FakePrograms.calls;
import static dev.kakehashi.python.environment.FakePrograms.script;
import static dev.kakehashi.python.environment.FakePrograms.shim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kakehashi.error.ErrorCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The search with a real Python, and with scripts that claim to be one.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake programs are shell scripts")
class InterpreterSearchTest {
    private static final Interpreter REAL = Interpreters.find();

    @TempDir private Path folder;
    private Path bin = Path.of("");
    private Path cache = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        bin = Files.createDirectories(folder.resolve("a bin with spaces, and ümlauts 橋"));
        cache = folder.resolve("cache");
    }

    private InterpreterSearch search(String... variables) {
        var environment = new HashMap<String, String>();
        environment.put("PATH", bin + ":/bin:/usr/sbin/nowhere");
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return Interpreters.search().environment(environment).cache(cache);
    }

    private RejectedInterpreter rejected(Path program) {
        return search().executable(program).run().rejected().getFirst();
    }

    @Test
    void theInterpreterTellsTheSameAsItTellsPeople() throws Exception {
        assertThat(output(REAL.executable(), "import sys; print(sys.executable)"))
                .isEqualTo(REAL.executable().toString());
        assertThat(output(REAL.executable(), "import sys; print(sys.prefix)"))
                .isEqualTo(REAL.prefix().toString());
        assertThat(output(REAL.executable(), "import platform; print(platform.python_version())"))
                .isEqualTo(REAL.version().toString());
        assertThat(output(REAL.executable(), "import sysconfig; print(sysconfig.get_platform())"))
                .isEqualTo(REAL.platform());
        assertThat(
                        output(
                                REAL.executable(),
                                "import sysconfig; print(sysconfig.get_config_var('EXT_SUFFIX'))"))
                .isEqualTo(REAL.abi());
    }

    @Test
    void aShimIsLeftOutOfTheWay() throws IOException {
        Path shim = shim(bin, "python3", folder.resolve("calls"), REAL.executable());

        Interpreter found = search().find();

        assertThat(found.executable()).isEqualTo(REAL.executable());
        assertThat(found.source()).isEqualTo(InterpreterSource.SEARCH_PATH);
        assertThat(search().executable(shim).find().executable()).isEqualTo(REAL.executable());
    }

    @Test
    void aLauncherThatTheInterpreterNeedsStaysInFrontOfIt() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path needy =
                script(
                        home,
                        "python3.real",
                        "[ \"$NEEDED\" = yes ] || exit 1",
                        "exec '%s' -c \"import sys; sys.executable = '%s/python3.real'; exec(sys.stdin.read())\""
                                .formatted(REAL.executable(), home));
        Path launcher = script(bin, "python3", "NEEDED=yes exec '%s' \"$@\"".formatted(needy));

        assertThat(search().find().executable()).isEqualTo(launcher);
    }

    @Test
    void whatIsNamedGoesBeforeWhatIsFound() throws IOException {
        Path named = Files.createSymbolicLink(folder.resolve("named"), REAL.executable());
        Path second = Files.createSymbolicLink(folder.resolve("second"), REAL.executable());
        Path venv = fakeEnvironment("venv");
        Path conda = fakeEnvironment("conda");
        shim(bin, "python3", folder.resolve("calls"), REAL.executable());
        var variables = new HashMap<String, String>();
        variables.put("PATH", bin.toString());

        assertThat(source(variables)).isEqualTo(InterpreterSource.SEARCH_PATH);
        variables.put("CONDA_PREFIX", conda.toString());
        assertThat(source(variables)).isEqualTo(InterpreterSource.CONDA_ENVIRONMENT);
        variables.put("VIRTUAL_ENV", venv.toString());
        assertThat(source(variables)).isEqualTo(InterpreterSource.VIRTUAL_ENVIRONMENT);
        variables.put("PYO3_PYTHON", second.toString());
        assertThat(source(variables)).isEqualTo(InterpreterSource.PYO3_PYTHON);
        variables.put("KAKEHASHI_PYTHON", named.toString());
        assertThat(source(variables)).isEqualTo(InterpreterSource.KAKEHASHI_PYTHON);
        assertThat(
                        Interpreters.search()
                                .environment(variables)
                                .cache(cache)
                                .executable(second)
                                .find()
                                .source())
                .isEqualTo(InterpreterSource.PROGRAM);
    }

    @Test
    void anEmptyVariableNamesNothing() throws IOException {
        shim(bin, "python3", folder.resolve("calls"), REAL.executable());

        assertThat(search("KAKEHASHI_PYTHON", "", "VIRTUAL_ENV", "").find().source())
                .isEqualTo(InterpreterSource.SEARCH_PATH);
    }

    @Test
    void aNameIsLookedForInPath() throws IOException {
        shim(bin, "my-python", folder.resolve("calls"), REAL.executable());

        assertThat(search("KAKEHASHI_PYTHON", "my-python").find().executable())
                .isEqualTo(REAL.executable());
        assertThatThrownBy(() -> search("KAKEHASHI_PYTHON", "no-python").find())
                .hasMessageContaining("no-python (KAKEHASHI_PYTHON): no folder of PATH has");
    }

    @Test
    void nothingTakesThePlaceOfWhatIsNamed() throws IOException {
        Path calls = folder.resolve("calls");
        shim(bin, "python3", calls, REAL.executable());
        Path broken = script(folder, "broken", "exit 3");

        for (String variable : List.of("KAKEHASHI_PYTHON", "PYO3_PYTHON")) {
            assertThatThrownBy(() -> search(variable, broken.toString()).find())
                    .asInstanceOf(type(InterpreterException.class))
                    .satisfies(
                            thrown -> {
                                assertThat(thrown.code()).isEqualTo(ErrorCode.PYTHON_INTERPRETER);
                                assertThat(thrown.detail().path()).isEqualTo(broken.toString());
                                assertThat(thrown.rejected()).hasSize(1);
                                assertThat(thrown)
                                        .hasMessageContaining(variable)
                                        .hasMessageContaining("exit status 3")
                                        .hasMessageContaining("unset the variable");
                            });
        }
        assertThatThrownBy(() -> search("VIRTUAL_ENV", folder.resolve("gone").toString()).find())
                .hasMessageContaining("VIRTUAL_ENV")
                .hasMessageContaining("no such file");
        assertThat(calls(calls)).isZero();
    }

    @Test
    void aCondaEnvironmentNeedNotHavePython() throws IOException {
        shim(bin, "python3", folder.resolve("calls"), REAL.executable());
        Path conda = Files.createDirectory(folder.resolve("conda with R"));

        InterpreterSearchResult result = search("CONDA_PREFIX", conda.toString()).run();

        assertThat(result.orElseThrow().source()).isEqualTo(InterpreterSource.SEARCH_PATH);
        assertThat(result.rejected())
                .singleElement()
                .extracting(RejectedInterpreter::fault)
                .isEqualTo(InterpreterFault.MISSING);
    }

    @Test
    void inPathTheSearchGoesOnAndTellsWhatItPassed() throws IOException {
        Path second = folder.resolve("second");
        script(bin, "python3", "echo no");
        shim(second, "python3", folder.resolve("calls"), REAL.executable());

        InterpreterSearchResult result =
                search("PATH", bin + "::/nowhere:" + second + ":/bin:/usr/bin").run();

        assertThat(result.orElseThrow().executable()).isEqualTo(REAL.executable());
        assertThat(result.rejected())
                .extracting(RejectedInterpreter::command)
                .containsExactly(bin.resolve("python3").toString());
    }

    @Test
    void whenNoneCanBeUsedEachIsListedWithItsReason() throws IOException {
        script(bin, "python3", "echo 'rice' >&2; exit 1");
        script(bin, "python", "kill -SEGV $$");

        assertThatThrownBy(() -> search("PATH", bin.toString()).find())
                .isInstanceOf(InterpreterException.class)
                .hasMessageContaining(
                        bin.resolve("python3") + " (PATH): it does not answer like Python")
                .hasMessageContaining("rice")
                .hasMessageContaining(bin.resolve("python") + " (PATH): it crashed (signal 11)")
                .hasMessageContaining("KAKEHASHI_PYTHON=");
        assertThatThrownBy(() -> search("PATH", folder.toString()).find())
                .hasMessageContaining("PATH has neither python3 nor python");
    }

    @Test
    void aFileThatIsMissingOrNoProgramIsNamedSo() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "print('no')");
        Path dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
        Path venv = fakeEnvironment("venv");

        assertThat(rejected(folder.resolve("gone")).fault()).isEqualTo(InterpreterFault.MISSING);
        assertThat(rejected(dangling))
                .hasToString(
                        "%s (named by the program): it is a link to %s, which is missing"
                                .formatted(dangling, folder.resolve("gone")));
        assertThat(rejected(text).fault()).isEqualTo(InterpreterFault.NOT_EXECUTABLE);
        assertThat(rejected(venv).fault()).isEqualTo(InterpreterFault.NOT_EXECUTABLE);
        assertThat(rejected(venv).reason()).contains(venv.resolve("bin/python").toString());
    }

    @Test
    void otherProgramsAreNoPython() throws IOException {
        Path program = script(folder, "binary", "");
        Files.write(program, "\177ELFnonsense".getBytes(StandardCharsets.ISO_8859_1));

        // cat hands the question back, echo and yes print whatever they get.
        for (Path other :
                List.of(Path.of("/bin/cat"), Path.of("/bin/echo"), Path.of("/bin/true"))) {
            assertThat(rejected(other).fault())
                    .as("%s", other)
                    .isEqualTo(InterpreterFault.NOT_PYTHON);
        }
        assertThat(rejected(program).fault()).isEqualTo(InterpreterFault.NOT_PYTHON);
        assertThat(rejected(script(folder, "shebang", "#")).fault())
                .isEqualTo(InterpreterFault.NOT_PYTHON);
    }

    @Test
    void anOldPythonSaysHowOldItIs() throws IOException {
        // The probe itself, run by a Python that claims to be an old one.
        Path old =
                script(
                        folder,
                        "old",
                        "exec '%s' -c \"import sys; sys.version_info = (2, 7, 18, 'final', 0); exec(sys.stdin.read())\""
                                .formatted(REAL.executable()));

        assertThat(rejected(old).fault()).isEqualTo(InterpreterFault.TOO_OLD);
        assertThat(rejected(old).reason()).isEqualTo("it is Python 2.7.18, older than 3.10.0");
    }

    @Test
    void aPythonWithoutItsLibraryIsBroken() throws IOException {
        Path incomplete =
                script(
                        folder,
                        "incomplete",
                        "exec '%s' -c \"import sys; sys.modules['json'] = sys.modules['socket'] = None; exec(sys.stdin.read())\""
                                .formatted(REAL.executable()));
        Path lost =
                script(
                        folder,
                        "lost",
                        "PYTHONHOME=/nowhere exec '%s' -c 'pass'".formatted(REAL.executable()));

        assertThat(rejected(incomplete).fault()).isEqualTo(InterpreterFault.BROKEN);
        assertThat(rejected(incomplete).reason())
                .contains("its standard library lacks json socket");
        assertThat(rejected(lost).fault()).isEqualTo(InterpreterFault.BROKEN);
        assertThat(rejected(lost).output()).contains("init_fs_encoding");
    }

    @Test
    void aProgramThatHangsIsStoppedWithItsChildren() throws Exception {
        Path pid = folder.resolve("pid");
        Path hanging =
                script(
                        folder,
                        "hanging",
                        "echo hello",
                        "sleep 600 & echo $! > '%s'; wait".formatted(pid));
        Path chatty = script(folder, "chatty", "exec yes");

        RejectedInterpreter rejected =
                search().executable(hanging)
                        .timeLimit(Duration.ofSeconds(2))
                        .run()
                        .rejected()
                        .getFirst();
        assertThat(rejected.fault()).isEqualTo(InterpreterFault.BROKEN);
        assertThat(rejected.reason()).contains("did not answer within 2.0 s");
        assertThat(rejected.output()).isEqualTo("hello");
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .ifPresent(child -> child.onExit().join());
        assertThat(search().executable(chatty).timeLimit(Duration.ofSeconds(1)).run().rejected())
                .extracting(RejectedInterpreter::fault)
                .containsExactly(InterpreterFault.BROKEN);
    }

    @Test
    void anInterruptEndsTheSearch() throws Exception {
        Path started = folder.resolve("started");
        Path hanging = script(folder, "hanging", "touch '%s'; sleep 600".formatted(started));
        var thrown = new java.util.concurrent.CompletableFuture<Throwable>();
        Thread searcher =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        search().executable(hanging).find();
                                    } catch (EnvironmentException e) {
                                        thrown.complete(
                                                Thread.currentThread().isInterrupted()
                                                        ? e
                                                        : new AssertionError(e));
                                    }
                                });
        while (!Files.exists(started)) {
            Thread.sleep(10);
        }

        searcher.interrupt();

        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.fault()).isEqualTo(EnvironmentFault.INTERRUPTED));
    }

    @Test
    void whatAProgramPrintsBesidesDoesNoHarm() throws IOException {
        Path friendly =
                script(
                        bin,
                        "python3",
                        "echo 'Welcome! {}'",
                        "exec '%s' \"$@\"".formatted(REAL.executable()));

        assertThat(search().executable(friendly).find().executable()).isEqualTo(REAL.executable());
    }

    @Test
    void filesOfTheWorkingDirectoryAreNotTakenForTheLibrary() throws Exception {
        Files.writeString(folder.resolve("json.py"), "raise SystemExit('hijacked')");
        Path there =
                script(
                        bin,
                        "python3",
                        "cd '%s'".formatted(folder),
                        "exec '%s' \"$@\"".formatted(REAL.executable()));

        assertThat(search().executable(there).find().version()).isEqualTo(REAL.version());
    }

    @Test
    void aVirtualEnvironmentKeepsItsOwnPython() throws Exception {
        Path venv = folder.resolve("venv");
        output(REAL.executable(), "import venv; venv.create(r'%s')".formatted(venv));

        Interpreter found = search("VIRTUAL_ENV", venv.toString()).find();

        assertThat(found.executable()).isEqualTo(venv.resolve("bin/python"));
        assertThat(found.prefix()).isEqualTo(venv);
    }

    @Test
    void anAnswerIsKeptUntilTheFileChanges() throws IOException {
        // A launcher in front of a virtual environment's Python counts how often it is asked.
        Path calls = folder.resolve("calls");
        Path pyenv = pyenvShim(calls);

        Interpreter first = search().executable(pyenv).find();
        assertThat(search().executable(pyenv).find()).isEqualTo(first);
        assertThat(calls(calls)).isEqualTo(1);

        Files.setLastModifiedTime(pyenv, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(search().executable(pyenv).find()).isEqualTo(first);
        assertThat(calls(calls)).isEqualTo(2);
    }

    @Test
    void aShimIsAskedAgainWhenItWouldChooseAnother() throws IOException {
        Path calls = folder.resolve("calls");
        Path pyenv = pyenvShim(calls);
        Path root = Files.createDirectory(folder.resolve("root"));
        Path work = Files.createDirectory(folder.resolve("work"));
        String[] variables = {"PYENV_ROOT", root.toString(), "PYENV_DIR", work.toString()};

        search(variables).executable(pyenv).find();
        search(variables).executable(pyenv).find();
        assertThat(calls(calls)).isEqualTo(1);

        Files.writeString(root.resolve("version"), "3.12.1");
        search(variables).executable(pyenv).find();
        assertThat(calls(calls)).isEqualTo(2);

        Files.writeString(work.resolve(".python-version"), "3.12.1");
        search(variables).executable(pyenv).find();
        assertThat(calls(calls)).isEqualTo(3);

        search("PYENV_VERSION", "3.12.1").executable(pyenv).find();
        assertThat(calls(calls)).isEqualTo(4);
    }

    @Test
    void anUnknownShimIsAskedEachTime() throws IOException {
        Path calls = folder.resolve("calls");
        Path shim = shim(bin, "python3", calls, REAL.executable());

        search().executable(shim).find();
        search().executable(shim).find();

        assertThat(calls(calls)).isEqualTo(2);
    }

    @Test
    void aDamagedOrReadOnlyCacheIsNoFailure() throws IOException {
        Path pyenv = pyenvShim(folder.resolve("calls"));
        Interpreter first = search().executable(pyenv).find();
        try (var files = Files.list(cache.resolve("interpreters"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "{\"executable\": ");
            }
        }

        assertThat(search().executable(pyenv).find()).isEqualTo(first);

        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(search().cache(file).executable(pyenv).find()).isEqualTo(first);
    }

    private InterpreterSource source(Map<String, String> variables) {
        return Interpreters.search().environment(variables).cache(cache).find().source();
    }

    private Path fakeEnvironment(String name) throws IOException {
        Path environment = folder.resolve(name);
        Files.createDirectories(environment.resolve("bin"));
        Files.createSymbolicLink(environment.resolve("bin/python"), REAL.executable());
        return environment;
    }

    private Path pyenvShim(Path calls) throws IOException {
        return script(
                bin,
                "pyenv-python",
                "echo called >> '%s'".formatted(calls),
                "export PYENV_ROOT=/nowhere",
                "exec '%s' \"$@\"".formatted(REAL.executable()));
    }

    private static String output(Path python, String code) throws Exception {
        Process process =
                new ProcessBuilder(python.toString(), "-I", "-c", code)
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.strip();
    }
}
