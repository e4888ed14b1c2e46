package dev.kakehashi.python.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.python.environment.internal.Deletion;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Real environments, of wheels that lie in a folder. The cache has spaces and other letters in its
/// path.
class PythonEnvironmentTest {
    // An installer whose JVM was killed may still write while the folder is deleted.
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path shared;

    private static Path wheels = Path.of("");
    private static Path tiny = Path.of("");

    @AfterAll
    static void deleteWhatCanBeDeleted() {
        try {
            Deletion.delete(shared);
        } catch (IOException e) {
            System.err.println("left behind: " + e);
        }
    }

    @TempDir private Path folder;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void writeWheels() throws IOException {
        wheels = shared.resolve("wheels");
        tiny = Wheels.write(wheels, "Tiny-Package", "tiny", "Requires-Dist: helper==1.0\n");
        Wheels.write(wheels, "helper", "helper_module", "");
    }

    private PythonEnvironmentBuilder builder(Path cache) {
        return PythonEnvironment.builder()
                .cache(cache)
                .installer(Installer.PIP)
                .offline()
                .findLinks(wheels)
                .listener((step, text) -> said.add(step + " " + text));
    }

    private static Path cache(String name) {
        return shared.resolve("cache ü 橋 " + name);
    }

    private long count(EnvironmentStep step) {
        return said.stream().filter(line -> line.startsWith(step + " ")).count();
    }

    @Test
    void anEnvironmentHoldsWhatWasRequiredAndIsMadeOnce() throws Exception {
        Path cache = cache("made");

        PythonEnvironment environment = builder(cache).requirements("tiny.package==1.0").build();

        assertThat(environment.folder()).startsWith(cache);
        assertThat(environment.interpreter().executable()).isEqualTo(environment.program("python"));
        assertThat(environment.interpreter().prefix()).isEqualTo(environment.folder());
        assertThat(output(environment.program("python"), "-c", "import tiny; tiny.main()"))
                .isEqualTo("hello from tiny");
        // Its first line names the interpreter: the environment has not been moved.
        assertThat(output(environment.program("hello-tiny"))).isEqualTo("hello from tiny");
        assertThat(environment.modules()).containsExactly("tiny");
        assertThat(environment.distributions())
                .filteredOn(distribution -> !distribution.name().equals("pip"))
                .filteredOn(distribution -> !distribution.name().equals("setuptools"))
                .extracting(Distribution::name, Distribution::version, Distribution::isRequired)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("helper", "1.0", false),
                        org.assertj.core.groups.Tuple.tuple("tiny-package", "1.0", true));
        assertThat(count(EnvironmentStep.CREATING)).isEqualTo(1);
        assertThat(count(EnvironmentStep.READY)).isEqualTo(1);

        said.clear();
        PythonEnvironment again = builder(cache).requirements("tiny.package==1.0").build();
        assertThat(again.folder()).isEqualTo(environment.folder());
        assertThat(said).isEmpty();

        assertThat(CachedEnvironments.in(cache).list())
                .singleElement()
                .satisfies(
                        listed -> {
                            assertThat(listed.folder()).isEqualTo(environment.folder());
                            assertThat(listed.requirements()).containsExactly("tiny.package==1.0");
                            assertThat(listed.version())
                                    .isEqualTo(environment.interpreter().version());
                        });

        // One that no longer works is made again.
        Files.delete(environment.program("python"));
        PythonEnvironment mended = builder(cache).requirements("tiny.package==1.0").build();
        assertThat(output(mended.program("hello-tiny"))).isEqualTo("hello from tiny");
        assertThat(count(EnvironmentStep.RECOVERING)).isEqualTo(1);

        // This process uses it.
        assertThat(CachedEnvironments.in(cache).clean(Duration.ZERO)).isEmpty();
        assertThat(mended.program("python")).exists();
    }

    @Test
    void hashesOfARequirementsFileAreChecked() throws IOException {
        Path cache = cache("hashes");
        Path good =
                Files.writeString(
                        folder.resolve("good.txt"),
                        "helper==1.0 --hash=%s\n"
                                .formatted(
                                        Wheels.hash(
                                                wheels.resolve("helper-1.0-py3-none-any.whl"))));
        Path bad =
                Files.writeString(
                        folder.resolve("bad.txt"),
                        "helper==1.0 --hash=%s\n".formatted(Wheels.hash(tiny)));

        assertThat(builder(cache).requirementsFile(good).build().modules())
                .containsExactly("helper_module");
        assertFault(
                EnvironmentFault.INSTALLATION,
                () -> builder(cache).requirementsFile(bad).build(),
                "DO NOT MATCH THE HASHES",
                "If you trust the new one");
    }

    @Test
    void aFailureHasTheInstallersWordsAndLeavesNothingInUse() throws IOException {
        Path cache = cache("failure");
        Path own = Files.createDirectories(folder.resolve("wheels"));

        assertFault(
                EnvironmentFault.INSTALLATION,
                () -> builder(cache).findLinks(own).requirements("later==1.0").build(),
                "No matching distribution found for later==1.0",
                "Check name and version");
        assertThat(CachedEnvironments.in(cache).list()).isEmpty();
        assertThat(files(cache.resolve("environments"))).noneMatch(Files::isSymbolicLink);

        Wheels.write(own, "later", "later", "");
        assertThat(builder(cache).findLinks(own).requirements("later==1.0").build().modules())
                .containsExactly("later");
    }

    @Test
    void whatMayMeanSomethingElseTomorrowIsRefused() {
        assertFault(
                EnvironmentFault.REQUIREMENT,
                () -> builder(cache("pins")).requirements("helper", "tiny-package==1.0").build(),
                "do not say which version they mean: helper.",
                "allowUnpinned");
        assertThat(builder(cache("pins")).requirements("helper").allowUnpinned().build().modules())
                .containsExactly("helper_module");
    }

    @Test
    void textsThatAreNoRequirementsAreRefused() {
        for (String text :
                List.of("", " ", "-r /etc/passwd", "--index-url=x", "# a", "a==1\n-r b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PythonEnvironment.builder().requirements(text));
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertFault(
                EnvironmentFault.CACHE,
                () -> builder(cache("none")).requirementsFile(folder.resolve("gone.txt")).build(),
                "gone.txt");
    }

    @Test
    void ofManyThreadsOneMakesIt() throws Exception {
        Path cache = cache("threads");
        var builds = new ArrayList<Future<PythonEnvironment>>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                builds.add(
                        threads.submit(() -> builder(cache).requirements("helper==1.0").build()));
            }
        }

        assertThat(builds)
                .extracting(build -> build.get().folder())
                .containsOnly(builds.getFirst().get().folder());
        assertThat(count(EnvironmentStep.CREATING)).isEqualTo(1);
    }

    @Test
    void ofTwoProcessesOneMakesItAndWhatIsUsedIsNotCleaned() throws Exception {
        Path cache = cache("processes");
        String[] arguments = {cache.toString(), wheels.toString(), "helper==1.0"};
        var pip = Map.of("PATH", "/nowhere", "KAKEHASHI_PYTHON", python());
        try (OtherJvm first = OtherJvm.start(pip, arguments);
                OtherJvm second = OtherJvm.start(pip, arguments)) {
            String made = first.await("MADE");

            assertThat(second.await("MADE")).isEqualTo(made);
            assertThat(Stream.concat(first.lines().stream(), second.lines().stream()))
                    .filteredOn(line -> line.startsWith("CREATING"))
                    .hasSize(1);
            assertThat(CachedEnvironments.in(cache).clean(Duration.ZERO)).isEmpty();
            assertThat(Path.of(made)).exists();
        }

        Path stranger = Files.createDirectories(cache.resolve("environments/my own folder"));
        assertThat(CachedEnvironments.in(cache).clean(Duration.ofDays(1))).isEmpty();
        assertThat(CachedEnvironments.in(cache).list()).hasSize(1);
        assertThat(CachedEnvironments.in(cache).clean(Duration.ZERO)).hasSize(1);
        assertThat(CachedEnvironments.in(cache).list()).isEmpty();
        assertThat(stranger).exists();
    }

    @Test
    void whatAKilledMakerLeftBehindIsMadeAnew() throws Exception {
        Path cache = cache("killed");
        OtherJvm killed =
                OtherJvm.start(
                        Map.of("PATH", "/nowhere", "KAKEHASHI_PYTHON", python()),
                        cache.toString(),
                        wheels.toString(),
                        "helper==1.0");
        killed.await("CREATING");
        while (files(cache.resolve("environments")).stream()
                .noneMatch(file -> file.endsWith("pyvenv.cfg"))) {
            Thread.sleep(10);
        }
        killed.kill();

        // What it had started goes on writing into its own folder, beside this one.
        PythonEnvironment environment = builder(cache).requirements("helper==1.0").build();

        assertThat(count(EnvironmentStep.RECOVERING)).isEqualTo(1);
        assertThat(output(environment.program("hello-helper_module")))
                .isEqualTo("hello from helper_module");
        assertThat(CachedEnvironments.in(cache).list())
                .extracting(CachedEnvironment::folder)
                .containsExactly(environment.folder());
    }

    @Test
    void anInterruptEndsTheInstaller() throws Exception {
        var thrown = new CompletableFuture<Throwable>();
        var creating = new CompletableFuture<Thread>();
        Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                builder(cache("interrupt"))
                                        .listener(
                                                (_, _) -> creating.complete(Thread.currentThread()))
                                        .requirements("helper==1.0")
                                        .build();
                            } catch (EnvironmentException e) {
                                thrown.complete(e);
                            }
                        });

        creating.get().interrupt();

        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.fault()).isEqualTo(EnvironmentFault.INTERRUPTED));
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(
                        child ->
                                child.info()
                                        .commandLine()
                                        .orElse("")
                                        .contains("cache ü 橋 interrupt"));
    }

    @Test
    void aTimeLimitEndsTheMakingAndTheWaiting() throws Exception {
        Path cache = cache("time");
        assertFault(
                EnvironmentFault.TIME_LIMIT,
                () ->
                        builder(cache)
                                .timeLimit(Duration.ofMillis(20))
                                .requirements("helper==1.0")
                                .build(),
                "Allow more time");

        var waiting = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var maker =
                CompletableFuture.supplyAsync(
                        () ->
                                builder(cache)
                                        .listener(
                                                (_, _) -> {
                                                    waiting.complete(null);
                                                    goOn.join();
                                                })
                                        .requirements("helper==1.0")
                                        .build());
        waiting.join();
        assertFault(
                EnvironmentFault.TIME_LIMIT,
                () ->
                        builder(cache)
                                .timeLimit(Duration.ofMillis(20))
                                .requirements("helper==1.0")
                                .build(),
                "time limit");
        goOn.complete(null);
        assertThat(maker.get().modules()).containsExactly("helper_module");
    }

    @Test
    void whatTheListenerThrowsIsHandedOn() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                builder(cache("listener"))
                                        .listener(
                                                (_, _) -> {
                                                    throw new IllegalStateException("enough");
                                                })
                                        .requirements("helper==1.0")
                                        .build())
                .withMessage("enough");
        assertThat(CachedEnvironments.in(cache("listener")).list()).isEmpty();
    }

    @Test
    void passwordsAreNotShown() {
        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(
                        () ->
                                builder(cache("secret"))
                                        .index(
                                                java.net.URI.create(
                                                        "https://user:hidden@127.0.0.1:9/simple"))
                                        .requirements("absent==1.0")
                                        .build())
                .satisfies(
                        thrown -> {
                            assertThat(thrown.getMessage())
                                    .contains("***@127.0.0.1")
                                    .doesNotContain("hidden");
                            assertThat(said).noneMatch(line -> line.contains("hidden"));
                        });
    }

    @Test
    void aCacheThatCannotBeWrittenToIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertFault(
                EnvironmentFault.CACHE,
                () -> builder(file).requirements("helper==1.0").build(),
                file.toString(),
                "name another one");
    }

    @Test
    void uvMakesTheSameOfTheRealIndex() throws Exception {
        // Two real installations: pip fetches uv, and uv fetches a package.
        Path uv =
                PythonEnvironment.builder()
                        .installer(Installer.PIP)
                        .requirements("uv==0.13.9")
                        .build()
                        .program("uv");
        Path cache = cache("uv");
        try (OtherJvm other =
                OtherJvm.start(
                        Map.of(
                                "PATH", Objects.requireNonNull(uv.getParent()).toString(),
                                "KAKEHASHI_PYTHON", python()),
                        cache.toString(),
                        "",
                        "six==1.17.0")) {
            assertThat(other.await("INSTALLING")).endsWith("with uv: six==1.17.0");
            assertThat(other.await("MODULES")).isEqualTo("[six]");
            Path made = Path.of(other.await("MADE"));
            assertThat(
                            output(
                                    made.resolve("bin/python"),
                                    "-c",
                                    "import six; print(six.__version__)"))
                    .isEqualTo("1.17.0");
        }
    }

    private static void assertFault(
            EnvironmentFault fault, ThrowingCallable call, String... words) {
        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(call)
                .satisfies(
                        thrown -> {
                            assertThat(thrown.fault()).isEqualTo(fault);
                            assertThat(thrown.code()).isEqualTo(ErrorCode.PYTHON_ENVIRONMENT);
                            assertThat(thrown.getMessage()).contains(words);
                        });
    }

    private static String python() {
        return Interpreters.find().executable().toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.toList();
        } catch (java.io.UncheckedIOException e) {
            // Somebody writes and deletes there.
            return List.of();
        }
    }

    private static String output(Path program, String... arguments) throws Exception {
        var command = new ArrayList<String>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.strip();
    }
}
