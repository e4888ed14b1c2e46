// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Runs what docs/troubleshooting.md says brings an error of a worker about, and holds it against
/// the page.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleshootingTest {
    private PythonWorker python;

    @BeforeAll
    void start() {
        python = PythonWorker.start();
    }

    @AfterAll
    void close() {
        python.close();
    }

    private static void assertThatFails(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(KakehashiException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void theCodeOfThePageIsTheCodeOfThisTest() throws IOException {
        assertThat(
                        DocumentsTest.snippets(
                                DocumentsTest.IN_DOCUMENT,
                                Workers.root().resolve("docs/troubleshooting.md")))
                .isNotEmpty()
                .isEqualTo(
                        DocumentsTest.snippets(
                                DocumentsTest.IN_TEST,
                                Workers.root()
                                        .resolve(
                                                "java/python/src/test/java/dev/kakehashi/python/TroubleshootingTest.java")));
    }

    @Test
    void aClosedHandleIsStale() {
        assertThatFails(
                ErrorCode.STALE_HANDLE,
                () -> {
                    // snippet: StaleHandle
                    PyObject list = python.make(List.of(1, 2));
                    list.close();
                    list.len();
                    // end
                });
    }

    @Test
    void aWorkerThatIsKilledHasCrashed() {
        assertThatFails(
                ErrorCode.WORKER_CRASH,
                () -> {
                    // snippet: WorkerCrash
                    try (PythonWorker worker = PythonWorker.start()) {
                        PyCallable deadly =
                                PyCallable.of(
                                        Long.class,
                                        number -> {
                                            ProcessHandle.of(worker.facts().pid())
                                                    .ifPresent(ProcessHandle::destroyForcibly);
                                            return number;
                                        });
                        worker.callFunction(
                                "builtins", "max", List.of(1, 2), kwargs("key", deadly));
                    }
                    // end
                });
    }

    @Test
    void aListLongerThanTheLimitIsTooLarge() {
        assertThatFails(
                ErrorCode.VALUE_TOO_LARGE,
                () -> {
                    // snippet: ValueTooLarge
                    PyObject list = python.make(List.of(1, 2, 3));
                    list.toValue(new ValueLimits(2, 1_000, 10));
                    // end
                });
    }

    @Test
    void whatThePolicyDoesNotAllowIsAViolation() {
        assertThatFails(
                ErrorCode.SECURITY_VIOLATION,
                () -> {
                    // snippet: SecurityViolation
                    python.callFunction("os", "system", "ls");
                    // end
                });
    }

    @Test
    void whatPythonRaisesIsAPythonException() {
        assertThatFails(
                ErrorCode.PYTHON_EXCEPTION,
                () -> {
                    // snippet: PythonException
                    python.callFunction("math", "sqrt", -1);
                    // end
                });
    }

    @Test
    void aTextIsNoNumber() {
        assertThatFails(
                ErrorCode.TYPE_MISMATCH,
                () -> {
                    // snippet: TypeMismatch
                    python.value("one").asLong();
                    // end
                });
    }

    @Test
    void aCancelledCallEndsSo() {
        assertThatFails(
                ErrorCode.CALL_CANCELLED,
                () -> {
                    // snippet: CallCancelled
                    CallControl control = CallControl.create();
                    control.cancel();
                    control.run(() -> python.callFunction("math", "sqrt", 2));
                    // end
                });
    }

    @Test
    void aCallThatTakesLongerThanItMayEndsAtItsDeadline() {
        assertThatFails(
                ErrorCode.CALL_DEADLINE,
                () -> {
                    // snippet: CallDeadline
                    CallControl control = CallControl.withDeadline(Duration.ofMillis(50));
                    control.run(() -> python.callFunction("time", "sleep", 3_600));
                    // end
                });
    }

    @Test
    void aWorkerWithASettingThatIsNoneDoesNotStart() {
        assertThatFails(
                ErrorCode.WORKER_START,
                () -> {
                    // snippet: WorkerStart
                    PythonWorker.builder().warnings("nonsense").start();
                    // end
                });
    }

    @Test
    void aFileThatIsNotThereIsNoInterpreter() {
        assertThatFails(
                ErrorCode.PYTHON_INTERPRETER,
                () -> {
                    // snippet: Interpreter
                    PythonWorker.builder().interpreter(Path.of("/nowhere/python3")).start();
                    // end
                });
    }

    @Test
    void aPoolWhoseWorkersAreAllInUseIsExhausted() {
        assertThatFails(
                ErrorCode.POOL_EXHAUSTED,
                () -> {
                    // snippet: PoolExhausted
                    try (PythonPool pool =
                                    PythonPool.builder(PythonWorker.builder()).size(1).build();
                            PooledWorker first = pool.borrow();
                            PooledWorker second = pool.borrow(Duration.ofMillis(20))) {
                        second.worker().callFunction("math", "hypot", first.worker().value(3), 4);
                    }
                    // end
                });
    }
}
