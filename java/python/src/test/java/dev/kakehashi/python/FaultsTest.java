// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.error.WorkerCrashException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Workers that end when they should not.
@Timeout(120)
class FaultsTest {
    private static final Path OWN_DESCRIPTORS = Path.of("/proc/self/fd");

    private static WorkerCrashException crash(
            PythonWorker python, String function, Object... args) {
        return catchThrowableOfType(
                WorkerCrashException.class,
                () -> python.callFunction("kakehashi_test", function, args));
    }

    @Test
    void leavingTheProcessIsACrashWithItsExitCode() {
        try (PythonWorker python = Workers.withTestModule()) {
            WorkerCrashException e = crash(python, "leave", 7);

            assertThat(e.end().exitCode()).isEqualTo(7);
            assertThat(e.end().signal()).isZero();
            assertThat(e.end().lastOperation()).isEqualTo("call_function");
            assertThat(e).hasMessageContaining("exit code 7");
            assertThat(python.isAlive()).isFalse();
        }
    }

    @Test
    void aSegmentationFaultTellsItsSignalAndStack() {
        try (PythonWorker python = Workers.withTestModule()) {
            WorkerCrashException e = crash(python, "crash");

            assertThat(e.end().signal()).isEqualTo(11);
            assertThat(e).hasMessageContaining("SIGSEGV").hasMessageContaining("in crash");
            assertThat(String.join("\n", e.end().lastLines())).contains("Segmentation fault");
        }
    }

    @Test
    void whatTheWorkerSaidLastComesWithTheCrash() {
        try (PythonWorker python = Workers.withTestModule()) {
            python.callFunction("kakehashi_test", "say", "last words");
            assertThat(crash(python, "leave", 1).end().lastLines()).contains("error: last words");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aForkedChildThatHoldsThePipesHidesNoDeath(boolean ofTheLibrary, @TempDir Path folder)
            throws IOException {
        Path pid = folder.resolve("pid");
        try (PythonWorker python = Workers.withTestModule()) {
            WorkerCrashException e =
                    crash(
                            python,
                            "leave_a_child_that_holds_the_pipes",
                            pid.toString(),
                            ofTheLibrary);

            // It is told though the child lives. bench/ measures how soon.
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            child.destroyForcibly();
            assertThat(e.end().exitCode()).isEqualTo(9);
        }
    }

    /// The worker is stopped, so that it reads nothing: a thread hangs in the middle of its request
    /// when the worker is killed, and a child of the worker holds the pipe that it hangs on.
    @Test
    void whoHangsInAWriteIsFreedAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        try (PythonWorker python = Workers.withTestModule()) {
            PyObject module = python.importModule("kakehashi_test");
            module.call("start_a_child_that_holds_the_pipes", pid.toString());
            long worker = python.facts().pid();
            Set<String> pipes = pipes(Path.of("/proc", Long.toString(worker), "fd"));
            assertThat(pipes(OWN_DESCRIPTORS)).containsAll(pipes);
            signal("STOP", worker);

            String large = "x".repeat(10_000_000);
            CompletableFuture<Throwable> hanging =
                    CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> module.call("same", large)));
            while (!isRunning(python, "call_method")) {
                Thread.onSpinWait(); // From here on it is being written, which cannot come to an
                // end.
            }
            signal("KILL", worker);

            assertThat(hanging.join()).isInstanceOf(WorkerCrashException.class);
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            while (!Collections.disjoint(pipes(OWN_DESCRIPTORS), pipes) || hasThreadsOf(worker)) {
                Thread.sleep(10); // The last to leave closes them.
            }
            child.destroyForcibly();
        }
    }

    private static boolean isRunning(PythonWorker python, String operation) {
        return python.session().process().exchange().runningOperation().equals(operation);
    }

    private static Set<String> pipes(Path descriptors) throws IOException {
        Set<String> pipes = new HashSet<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path one : all.toList()) {
                try {
                    pipes.add(Files.readSymbolicLink(one).toString());
                } catch (NoSuchFileException e) {
                    // The listing itself has had this one.
                }
            }
        }
        pipes.removeIf(target -> !target.startsWith("pipe:"));
        return pipes;
    }

    private static boolean hasThreadsOf(long worker) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().endsWith("-" + worker));
    }

    private static void signal(String name, long process) throws Exception {
        assertThat(
                        new ProcessBuilder("kill", "-" + name, Long.toString(process))
                                .inheritIO()
                                .start()
                                .waitFor())
                .isZero();
    }

    @Test
    void objectsOfADeadWorkerAreStale() {
        try (PythonWorker python = Workers.withTestModule()) {
            PyObject list = python.make(List.of(1));
            crash(python, "leave", 1);

            assertThatThrownBy(list::len)
                    .isInstanceOf(StaleHandleException.class)
                    .hasMessageContaining("exit code 1");
            list.close();
        }
    }

    @Test
    void aWorkerThatRestartsGivesNewObjectsAndKeepsOldOnesStale() {
        try (PythonWorker python = Workers.builder().restart(true).start()) {
            PyObject old = python.make(List.of(1));
            crash(python, "leave", 1);
            PyObject fresh = python.make(List.of(1, 2));

            assertThat(fresh.len()).isEqualTo(2);
            assertThatThrownBy(old::len).isInstanceOf(StaleHandleException.class);
            assertThatThrownBy(() -> fresh.call("append", old))
                    .isInstanceOf(StaleHandleException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10, 30, 100, 250})
    void whenAWorkerIsKilledUnderLoadEachCallerGetsItsOwnAnswerOrACrash(int milliseconds)
            throws Exception {
        try (PythonWorker python = Workers.withTestModule();
                ExecutorService threads = Executors.newThreadPerTaskExecutor(threadKinds())) {
            PyObject same = python.importModule("kakehashi_test").attr("same");
            CountDownLatch running = new CountDownLatch(8);
            List<Future<Throwable>> ends = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                ends.add(threads.submit(() -> askUntilTheEnd(same, number, running)));
            }
            running.await();
            Thread.sleep(milliseconds);
            ProcessHandle.of(python.facts().pid()).orElseThrow().destroyForcibly();

            for (Future<Throwable> end : ends) {
                assertThat(end.get())
                        .isInstanceOfAny(WorkerCrashException.class, StaleHandleException.class);
            }
        }
    }

    private static java.util.concurrent.ThreadFactory threadKinds() {
        java.util.concurrent.atomic.AtomicInteger made =
                new java.util.concurrent.atomic.AtomicInteger();
        return task ->
                made.getAndIncrement() % 2 == 0
                        ? Thread.ofVirtual().unstarted(task)
                        : Thread.ofPlatform().unstarted(task);
    }

    private static Throwable askUntilTheEnd(PyObject same, int thread, CountDownLatch running) {
        String padding = "x".repeat(thread * 3_000);
        for (int i = 0; ; i++) {
            String question = thread + " " + i + padding;
            try {
                assertThat(same.invoke(question).asString()).isEqualTo(question);
            } catch (PythonBridgeException e) {
                return e;
            }
            if (i == 2) {
                running.countDown();
            }
        }
    }

    @Test
    void manyThreadsGetTheirOwnAnswers() throws Exception {
        try (PythonWorker python = Workers.withTestModule();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PyObject same = python.importModule("kakehashi_test").attr("same");
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 50; thread++) {
                int number = thread;
                all.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < 100; i++) {
                                        String text = number + "-" + i + "y".repeat(i * number);
                                        assertThat(same.invoke(text).asString()).isEqualTo(text);
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    @Test
    void largeRequestsAndRepliesOfManyThreadsDoNotBlockEachOther() throws Exception {
        try (PythonWorker python = Workers.withTestModule();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PyObject same = python.importModule("kakehashi_test").attr("same");
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                String text = Integer.toString(thread).repeat(700_000);
                all.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < 5; i++) {
                                        assertThat(same.invoke(text).asString()).isEqualTo(text);
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    @Test
    void closingWhileOthersCallEndsTheirCalls() {
        PythonWorker python = Workers.withTestModule();
        CompletableFuture<Throwable> waiting =
                CompletableFuture.supplyAsync(
                        () ->
                                catchThrowable(
                                        () -> python.callFunction("kakehashi_test", "sleep", 60)));
        while (!isRunning(python, "call_function")) {
            Thread.onSpinWait();
        }
        python.close();
        python.close();

        assertThat(waiting.join())
                .isInstanceOf(WorkerCrashException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> python.importModule("math"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMemoryLimitMakesABombAnException() {
        try (PythonWorker python =
                Workers.builder().limits(ResourceLimits.NONE.withMemory(1L << 30)).start()) {
            assertThatThrownBy(() -> python.callFunction("builtins", "bytearray", 2L << 30))
                    .isInstanceOfSatisfying(
                            PythonException.class,
                            e -> assertThat(e.pythonType()).isEqualTo("MemoryError"));
            assertThat(python.value(1).operators().neg().asLong()).isEqualTo(-1);
        }
    }

    @Test
    void aKilledJvmLeavesNoWorkerBehind() throws Exception {
        Process jvm =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                Workers.classPath(),
                                OrphanMaker.class.getName(),
                                Workers.modules().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long pid = Long.parseLong(jvm.inputReader().readLine());
        ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
        assertThat(worker.isAlive()).isTrue();

        jvm.destroyForcibly().waitFor();

        worker.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
    }
}
