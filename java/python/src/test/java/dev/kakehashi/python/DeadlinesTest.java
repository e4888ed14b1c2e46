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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

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
    void anotherThreadCancels() {
        try (PythonWorker python = Workers.withTestModule()) {
            CallControl control = CallControl.create();
            CompletableFuture<Throwable> thrown =
                    CompletableFuture.supplyAsync(
                            () ->
                                    catchThrowable(
                                            () ->
                                                    control.run(
                                                            () ->
                                                                    python.callFunction(
                                                                            "kakehashi_test",
                                                                            "sleep",
                                                                            60))));
            pause();
            control.cancel();

            assertThat(thrown.join()).isInstanceOf(CallCancelledException.class);
            assertThatThrownBy(() -> control.run(() -> python.value(1).operators().neg()))
                    .isInstanceOf(CallCancelledException.class);
            assertThat(python.value(1).operators().neg().asLong()).isEqualTo(-1);
        }
    }

    @Test
    void interruptingTheJavaThreadInterruptsPython() throws InterruptedException {
        try (PythonWorker python = Workers.withTestModule()) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread thread =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        thrown.complete(
                                                catchThrowable(
                                                        () ->
                                                                python.callFunction(
                                                                        "kakehashi_test",
                                                                        "sleep",
                                                                        60)));
                                        flag.complete(Thread.currentThread().isInterrupted());
                                    });
            pause();
            thread.interrupt();

            assertThat(thrown.join())
                    .isInstanceOf(CallCancelledException.class)
                    .hasMessageContaining("interrupted");
            assertThat(flag.join()).isTrue();
            assertThat(python.value(1).operators().neg().asLong()).isEqualTo(-1);
        }
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
    void whoWaitsBehindAKilledCallHearsWhy() {
        try (PythonWorker python = Workers.builder().grace(SHORT).start();
                PyObject module = python.importModule("kakehashi_test")) {
            CompletableFuture<Throwable> first =
                    CompletableFuture.supplyAsync(
                            () ->
                                    catchThrowable(
                                            () ->
                                                    CallControl.withDeadline(SHORT)
                                                            .run(
                                                                    () ->
                                                                            module.call(
                                                                                    "loop_whatever_comes"))));
            pause();
            assertThatThrownBy(() -> module.call("sleep", 0))
                    .isInstanceOf(WorkerCrashException.class)
                    .hasMessageContaining("deadline");
            assertThat(first.join()).isInstanceOf(CallDeadlineException.class);
        }
    }

    /// Long enough for a call to begin, mostly; what is asserted holds before it begins too.
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
