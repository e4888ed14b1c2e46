// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kakehashi.python.error.CallCancelledException;
import dev.kakehashi.python.error.CallDeadlineException;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.error.WorkerCrashException;
import dev.kakehashi.python.error.WorkerEnd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Calls that take too long.
@Timeout(60)
class DeadlinesTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private static final class Steps implements WorkerListener {
        final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void interrupted(String operation, String why) {
            seen.add("interrupted");
        }

        @Override
        public void killed(String operation, String why) {
            seen.add("killed");
        }

        @Override
        public void ended(WorkerEnd end) {
            seen.add("ended");
        }

        @Override
        public void restarted(long pid) {
            seen.add("restarted");
        }
    }

    /// Python says when a call runs.
    private static final class Running implements WorkerListener {
        private final CountDownLatch said = new CountDownLatch(1);

        @Override
        public void output(String stream, String text) {
            if (text.contains("it runs")) {
                said.countDown();
            }
        }

        void await() {
            try {
                said.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void anEndlessLoopIsInterruptedAndTheWorkerLives() {
        Steps steps = new Steps();
        try (PythonWorker python = Workers.builder().listener(steps).start()) {
            CallControl control = CallControl.withDeadline(SHORT);
            assertThatThrownBy(
                            () ->
                                    control.run(
                                            () ->
                                                    python.callFunction(
                                                            "kakehashi_test", "loop_for_ever")))
                    .isInstanceOf(CallDeadlineException.class);

            assertThat(python.value(1).operators().add(1).asLong()).isEqualTo(2);
            assertThat(steps.seen).containsOnly("interrupted");
        }
    }

    @Test
    void whoIgnoresTheInterruptIsKilledAndReplaced() {
        Steps steps = new Steps();
        try (PythonWorker python =
                Workers.builder()
                        .listener(steps)
                        .callTimeout(Duration.ofSeconds(1))
                        .grace(SHORT)
                        .restart(true)
                        .start()) {
            PyObject old = python.make(List.of(1));
            assertThatThrownBy(() -> python.callFunction("kakehashi_test", "loop_whatever_comes"))
                    .isInstanceOf(CallDeadlineException.class)
                    .hasMessageContaining("killed");

            assertThatThrownBy(old::len).isInstanceOf(StaleHandleException.class);
            assertThat(python.make(List.of(1, 2)).len()).isEqualTo(2);
            assertThat(steps.seen).contains("interrupted", "killed", "ended", "restarted");
        }
    }

    @Test
    void anotherThreadCancelsACallThatRuns() {
        Running running = new Running();
        try (PythonWorker python = Workers.builder().listener(running).start()) {
            CallControl control = CallControl.create();
            CompletableFuture<Throwable> thrown =
                    CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> control.run(() -> sleepSayingSo(python))));
            running.await();
            control.cancel();

            assertThat(thrown.join()).isInstanceOf(CallCancelledException.class);
            assertThatThrownBy(() -> control.run(() -> python.value(1).operators().neg()))
                    .isInstanceOf(CallCancelledException.class);
            assertThat(python.value(1).operators().neg().asLong()).isEqualTo(-1);
        }
    }

    @Test
    void aCallThatWasNotWrittenYetNeverIs() {
        Running running = new Running();
        try (PythonWorker python = Workers.builder().listener(running).start();
                PyObject module = python.importModule("kakehashi_test")) {
            var first = module.async().call("after_saying_so", "sleep", 60);
            running.await();
            long written = python.session().process().exchange().requests();
            var second = module.async().call("note", "second");
            assertThat(python.session().process().exchange().requests()).isEqualTo(written);

            second.cancel(true);
            first.cancel(true);

            assertThat(module.attr("notes").len()).isZero();
        }
    }

    @Test
    void aCallThatWaitsInThePipeIsCancelledBeforeItBegins(@TempDir Path folder) throws Exception {
        Running running = new Running();
        Path go = folder.resolve("go");
        try (PythonWorker python = Workers.builder().listener(running).start();
                PyObject module = python.importModule("kakehashi_test")) {
            var first = module.async().call("wait_for_file", go.toString());
            long written = python.session().process().exchange().requests();
            var second = module.async().call("after_saying_so", "sleep", 60);
            var third = module.async().call("note", "third");
            Files.createFile(go);
            running.await();
            // Who reads the reply to the first lets the third out, at the latest.
            while (python.session().process().exchange().requests() < written + 2) {
                Thread.sleep(1);
            }

            third.cancel(true);
            second.cancel(true);

            assertThat(first.join().isNone()).isTrue();
            assertThat(module.attr("notes").len()).isZero();
        }
    }

    @Test
    void interruptingTheJavaThreadInterruptsPython() {
        Running running = new Running();
        try (PythonWorker python = Workers.builder().listener(running).start()) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread thread =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        thrown.complete(
                                                catchThrowable(() -> sleepSayingSo(python)));
                                        flag.complete(Thread.currentThread().isInterrupted());
                                    });
            running.await();
            thread.interrupt();

            assertThat(thrown.join())
                    .isInstanceOf(CallCancelledException.class)
                    .hasMessageContaining("interrupted");
            assertThat(flag.join()).isTrue();
            assertThat(python.value(1).operators().neg().asLong()).isEqualTo(-1);
        }
    }

    private static void sleepSayingSo(PythonWorker python) {
        python.callFunction("kakehashi_test", "after_saying_so", "sleep", 60);
    }

    @Test
    void cancellingAFutureLeavesOtherCallsAlone() {
        try (PythonWorker python = Workers.withTestModule();
                PyObject module = python.importModule("kakehashi_test")) {
            var slow = module.async().call("sleep", 60);
            var queued = module.async().call("sleep", 60);
            var quick = module.async().call("sleep", 0);
            queued.cancel(true);
            slow.cancel(true);

            assertThat(quick.join().asLong()).isZero();
        }
    }

    @Test
    void cancellingAFutureKillsTheWorkerOfACallThatIgnoresIt() {
        Running running = new Running();
        try (PythonWorker python = Workers.builder().listener(running).grace(SHORT).start();
                PyObject module = python.importModule("kakehashi_test")) {
            var endless = module.async().call("loop_whatever_comes");
            running.await();
            endless.cancel(true);

            assertThatThrownBy(() -> module.call("same", 1))
                    .isInstanceOf(WorkerCrashException.class);
        }
    }

    @Test
    void aFutureThatIsMadeUnderAControlIsCancelledWithIt() {
        Running running = new Running();
        try (PythonWorker python = Workers.builder().listener(running).start();
                PyObject module = python.importModule("kakehashi_test")) {
            CallControl control = CallControl.create();
            var futures = new ArrayList<CompletableFuture<PyObject>>();
            control.run(() -> futures.add(module.async().call("after_saying_so", "sleep", 60)));
            running.await();
            control.cancel();

            assertThat(catchThrowable(futures.getFirst()::join))
                    .cause()
                    .isInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void whoWaitsBehindAKilledCallHearsWhy() {
        Running running = new Running();
        try (PythonWorker python = Workers.builder().listener(running).grace(SHORT).start();
                PyObject module = python.importModule("kakehashi_test")) {
            CallControl control = CallControl.create();
            CompletableFuture<Throwable> first =
                    CompletableFuture.supplyAsync(
                            () ->
                                    catchThrowable(
                                            () ->
                                                    control.run(
                                                            () ->
                                                                    module.call(
                                                                            "loop_whatever_comes"))));
            running.await();
            var behind = module.async().call("sleep", 0);
            control.cancel();

            assertThat(catchThrowable(behind::join))
                    .cause()
                    .isInstanceOf(WorkerCrashException.class)
                    .hasMessageContaining("cancelled");
            assertThat(first.join()).isInstanceOf(CallCancelledException.class);
        }
    }
}
