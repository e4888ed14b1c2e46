// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.error.WorkerCrashException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/// A worker that is killed at each stage of a request, while other threads have requests of their
/// own on their way: each caller gets its own answer, or hears of the crash.
@Timeout(120)
class KilledAtEachStageTest {
    private static final int OTHERS = 6;

    /// Where the request is when its worker dies.
    enum Stage {
        /// The worker is at another request.
        IN_THE_QUEUE {
            @Override
            @Nullable Throwable dying(PythonWorker python, PyObject module) {
                var before = module.async().call("sleep", 60);
                var queued = module.async().call("same", 1);
                kill(python);
                assertThat(catchThrowable(before::join))
                        .hasCauseInstanceOf(WorkerCrashException.class);
                return catchThrowable(queued::join).getCause();
            }
        },
        /// One half of it is in the pipe, and the worker reads no more.
        HALF_WRITTEN {
            @Override
            @Nullable Throwable dying(PythonWorker python, PyObject module) throws Exception {
                signal(python, "STOP");
                CompletableFuture<Throwable> thrown =
                        thrownBy(() -> module.call("same", "x".repeat(10_000_000)));
                while (!runs(python, "call_method")) {
                    Thread.onSpinWait();
                }
                kill(python);
                return thrown.join();
            }
        },
        /// All of it is in the pipe, and nothing was read.
        IN_THE_PIPE {
            @Override
            @Nullable Throwable dying(PythonWorker python, PyObject module) throws Exception {
                signal(python, "STOP");
                CompletableFuture<Throwable> thrown = thrownBy(() -> module.call("same", 1));
                while (!runs(python, "call_method")) {
                    Thread.onSpinWait();
                }
                kill(python);
                return thrown.join();
            }
        },
        /// Its function runs.
        RUNNING {
            @Override
            @Nullable Throwable dying(PythonWorker python, PyObject module) {
                return catchThrowable(() -> module.call("kill_itself"));
            }
        },
        /// It waits for Java's answer to a callback.
        IN_A_CALLBACK {
            @Override
            @Nullable Throwable dying(PythonWorker python, PyObject module) {
                IntUnaryOperator deadly =
                        number -> {
                            kill(python);
                            return number;
                        };
                return catchThrowable(() -> module.call("call", deadly, 1));
            }
        },
        /// One half of its reply is in the pipe.
        HALF_ANSWERED {
            @Override
            @Nullable Throwable dying(PythonWorker python, PyObject module) {
                return catchThrowable(() -> module.call("kill_itself_in_the_reply"));
            }
        };

        /// {@return what the caller got whose worker was killed}
        abstract @Nullable Throwable dying(PythonWorker python, PyObject module) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void theCallerHearsOfTheCrash(Stage stage) throws Exception {
        try (PythonWorker python = Workers.withTestModule();
                PyObject module = python.importModule("kakehashi_test")) {
            assertThat(stage.dying(python, module)).isInstanceOf(WorkerCrashException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void othersGetTheirOwnAnswersOrHearOfTheCrash(Stage stage) throws Exception {
        try (PythonWorker python = Workers.withTestModule();
                PyObject module = python.importModule("kakehashi_test")) {
            List<Future<Throwable>> others = new ArrayList<>();
            for (int other = 0; other < OTHERS; other++) {
                String own = other + "-".repeat(other * 2_000);
                others.add(thrownBy(() -> askForEver(module, own)));
            }
            // Which request the worker is at is open here, so what the stages wait for may have
            // gone by.
            CompletableFuture<Throwable> dying =
                    CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> stage.dying(python, module)));
            ProcessHandle worker = ProcessHandle.of(python.facts().pid()).orElseThrow();
            worker.onExit().join();

            for (Future<Throwable> other : others) {
                assertThat(other.get())
                        .isInstanceOfAny(WorkerCrashException.class, StaleHandleException.class);
            }
            dying.cancel(true);
        }
    }

    private static void askForEver(PyObject module, String own) {
        for (int i = 0; ; i++) {
            String question = own + i;
            assertThat(module.call("same", question).asString()).isEqualTo(question);
        }
    }

    private static CompletableFuture<Throwable> thrownBy(ThrowingCallable call) {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> thrown.complete(catchThrowable(call)));
        return thrown;
    }

    private static boolean runs(PythonWorker python, String operation) {
        return python.session().process().exchange().runningOperation().equals(operation);
    }

    private static void kill(PythonWorker python) {
        ProcessHandle.of(python.facts().pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void signal(PythonWorker python, String name) throws Exception {
        String pid = Long.toString(python.facts().pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor())
                .isZero();
    }
}
