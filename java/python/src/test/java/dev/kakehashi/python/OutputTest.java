// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.python.error.PythonException;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What Python prints and logs reaches Java, in order, before the call returns.
class OutputTest {
    private static final class Recorder implements WorkerListener {
        final List<String> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void output(String stream, String text) {
            seen.add(stream + " " + text);
        }

        @Override
        public void log(int level, String logger, String text) {
            seen.add("log " + level + " " + logger + " " + text);
        }

        @Override
        public void warning(String category, String text, String file, int line) {
            seen.add("warning " + category + " " + text);
        }
    }

    @Test
    void whatIsPrintedComesInOrderBeforeTheCallReturns() {
        Recorder recorder = new Recorder();
        try (PythonWorker python = Workers.builder().listener(recorder).start()) {
            for (int i = 0; i < 50; i++) {
                recorder.seen.clear();
                python.callFunction("kakehashi_test", "say", "hello " + i);
                assertThat(String.join("", recorder.seen))
                        .contains("stdout hello " + i)
                        .contains("stderr error: hello " + i);
            }
        }
    }

    @Test
    void longTextsComeWhole() {
        Recorder recorder = new Recorder();
        String text = "漢".repeat(10_000);
        try (PythonWorker python = Workers.builder().listener(recorder).start()) {
            python.callFunction("kakehashi_test", "say", text);
        }
        assertThat(recorder.seen.toString()).contains("stdout " + text);
    }

    @Test
    void logRecordsAndWarningsAreEvents() {
        Recorder recorder = new Recorder();
        try (PythonWorker python = Workers.builder().listener(recorder).start()) {
            python.callFunction("logging", "getLogger", "a.b").call("warning", "careful");
            python.callFunction("warnings", "warn", "old");
        }
        assertThat(recorder.seen).contains("log 30 a.b careful", "warning UserWarning old");
    }

    @Test
    void inputIsWhatWasConfigured() {
        try (PythonWorker python = Workers.builder().input("one\ntwo\n").start()) {
            assertThat(python.callFunction("kakehashi_test", "read_line").asString())
                    .isEqualTo("one");
            assertThat(python.callFunction("kakehashi_test", "read_line").asString())
                    .isEqualTo("two");
            Assertions.assertThatThrownBy(() -> python.callFunction("kakehashi_test", "read_line"))
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("EOF");
        }
    }

    @Test
    void theWorkerTellsWhatItIs() {
        try (PythonWorker python = Workers.withTestModule()) {
            assertThat(python.facts().version()).startsWith("3.");
            assertThat(python.facts().pid()).isPositive();
            assertThat(python.facts().encoding()).isEqualTo("utf-8");
        }
    }
}
