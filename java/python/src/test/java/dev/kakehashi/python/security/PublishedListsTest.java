// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.SciencePackages;
import dev.kakehashi.python.WorkerListener;
import dev.kakehashi.python.environment.ProcessSettings;
import dev.kakehashi.python.environment.PythonEnvironment;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.SecurityViolationException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Every attempt of `tests/security` is refused by the real worker and leaves nothing behind, and
/// every ordinary use works. No case is left out: all packages that the lists name are installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedListsTest {
    /// Refusals inside of Python's threads are printed there.
    private static final WorkerListener SILENT =
            new WorkerListener() {
                @Override
                public void output(String stream, String text) {}
            };

    private final PythonEnvironment environment = SciencePackages.environment();
    private final Map<Object, PythonWorker> workers = new HashMap<>();
    private Stage stage;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        stage = new Stage(Files.createDirectory(folder.resolve("with space ü")), environment);
    }

    @AfterAll
    void close() throws IOException {
        workers.values().forEach(PythonWorker::close);
        stage.close();
    }

    static List<SecurityCase> attempts() {
        return SecurityCase.attempts().toList();
    }

    static List<SecurityCase> uses() {
        return SecurityCase.uses().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void anAttemptIsRefusedAndLeavesNothing(SecurityCase attempt) throws IOException {
        Script script = script(attempt);
        List<Map<String, @Nullable Object>> requests = attempt.requests();
        requests.subList(0, requests.size() - 1).forEach(script::run);

        Throwable thrown = catchThrowable(() -> script.run(requests.getLast()));

        assertThat(stage.effects()).isEmpty();
        Map<String, @Nullable Object> expected = attempt.expected();
        switch (String.valueOf(expected.get("code"))) {
            case "SecurityViolation" ->
                    assertThat(thrown)
                            .isInstanceOfSatisfying(
                                    SecurityViolationException.class,
                                    refusal -> {
                                        assertThat(refusal.rule()).isEqualTo(expected.get("rule"));
                                        assertThat(refusal.cure()).isNotEmpty();
                                    });
            case "PythonException" ->
                    assertThat(thrown)
                            .isInstanceOfSatisfying(
                                    PythonException.class,
                                    failure ->
                                            assertThat(failure.pythonType())
                                                    .isEqualTo(expected.get("py_type")));
            default -> {
                assertThat(expected).isEqualTo(Map.of("kind", "ok"));
                assertThat(thrown).isNull();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void anOrdinaryUseWorks(SecurityCase use) {
        Script script = script(use);
        Object last = null;
        for (Map<String, @Nullable Object> request : use.requests()) {
            last = script.run(request);
        }
        if (use.members().containsKey("value")) {
            assertThat(last).isInstanceOf(PyObject.class);
            assertThat(((PyObject) Objects.requireNonNull(last)).toValue())
                    .isEqualTo(use.members().get("value"));
        }
    }

    @Test
    void theListsAreLong() {
        assertThat(attempts().size()).isGreaterThanOrEqualTo(278);
        assertThat(uses().size()).isGreaterThanOrEqualTo(87);
    }

    private Script script(SecurityCase one) {
        PythonWorker worker =
                workers.compute(
                        one.members().getOrDefault("policy", Map.of()),
                        (told, running) ->
                                running != null && running.isAlive()
                                        ? running
                                        : start(one.policy()));
        return new Script(worker, stage);
    }

    private PythonWorker start(PythonPolicy policy) {
        ProcessSettings settings =
                ProcessSettings.builder()
                        .workingDirectory(stage.folder())
                        .variable("KAKEHASHI_CANARY", stage.canary().toString())
                        .variable("MPLBACKEND", "agg")
                        .variable("MPLCONFIGDIR", stage.folder().toString())
                        .build();
        return PythonWorker.builder()
                .environment(environment)
                .process(settings)
                .policy(policy)
                .listener(SILENT)
                .start();
    }
}
