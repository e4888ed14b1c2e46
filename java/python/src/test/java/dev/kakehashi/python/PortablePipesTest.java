// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.python.error.PythonProtocolException;
import dev.kakehashi.python.error.WorkerCrashException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// The core of the client's tests, through the pipes of systems that have no `/proc`: only their
/// processes and signals are those of this one.
class PortablePipesTest {
    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Objects extends ObjectsTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Callbacks extends CallbacksTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Batches extends BatchesTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Errors extends ErrorsTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Output extends OutputTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class HostileWorkers extends HostileWorkersTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Deadlines extends DeadlinesTest {}

    @Nested
    @ExtendWith(OnPortablePipes.class)
    class Ends {
        @Test
        void theTestsReallyRunOnThem() {
            try (PythonWorker python = Workers.withTestModule()) {
                assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .contains("kakehashi-python-replies-" + python.facts().pid());
            }
        }

        @Test
        @Timeout(60)
        void aForkedChildThatHoldsThePipesHidesNoDeath(@TempDir Path folder) throws Exception {
            Path pid = folder.resolve("pid");
            try (PythonWorker python = Workers.withTestModule()) {
                WorkerCrashException e =
                        catchThrowableOfType(
                                WorkerCrashException.class,
                                () ->
                                        python.callFunction(
                                                "kakehashi_test",
                                                "leave_a_child_that_holds_the_pipes",
                                                pid.toString(),
                                                true));

                ProcessHandle child =
                        ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
                assertThat(child.isAlive()).isTrue();
                child.destroyForcibly();
                assertThat(e.end().exitCode()).isEqualTo(9);
            }
        }

        @Test
        @Timeout(60)
        void aWorkerThatLivesOnWithoutItsReplyPipeIsEnded() {
            try (PythonWorker python = Workers.withTestModule()) {
                PythonProtocolException e =
                        catchThrowableOfType(
                                PythonProtocolException.class,
                                () -> python.callFunction("kakehashi_test", "close_the_pipes"));

                assertThat(e).hasMessageContaining("the reply pipe ends");
            }
        }

        @Test
        @Timeout(60)
        void aWorkerThatEndsLeavesNoThread() throws Exception {
            long worker;
            try (PythonWorker python = Workers.withTestModule()) {
                worker = python.facts().pid();
                python.callFunction("kakehashi_test", "same", "x".repeat(2_000_000));
            }
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().endsWith("-" + worker))) {
                Thread.sleep(10); // They leave at the end of the pipes.
            }
        }
    }
}
