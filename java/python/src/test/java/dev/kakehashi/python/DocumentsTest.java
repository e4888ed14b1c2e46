// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the code of docs/python.md and of the README's part on Python, and holds it against them.
class DocumentsTest {
    static final Pattern IN_DOCUMENT =
            Pattern.compile("<!-- python snippet: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    static final Pattern IN_TEST =
            Pattern.compile("// snippet: (\\w+)\\n(.*?)\\n *// end", Pattern.DOTALL);

    @Test
    void theCodeOfTheDocumentsIsTheCodeOfThisTest() throws IOException {
        Path root = Workers.root();
        Map<String, String> documented = snippets(IN_DOCUMENT, root.resolve("README.md"));
        documented.putAll(snippets(IN_DOCUMENT, root.resolve("docs/python.md")));

        assertThat(documented)
                .isNotEmpty()
                .isEqualTo(
                        snippets(
                                IN_TEST,
                                root.resolve(
                                        "java/python/src/test/java/dev/kakehashi/python/DocumentsTest.java")));
    }

    /// Indentation and line breaks are the formatter's business.
    static Map<String, String> snippets(Pattern pattern, Path file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", ""));
        }
        return found;
    }

    @Test
    @SuppressWarnings("UnusedVariable") // The example shows how values are had.
    void theReadmesExampleRuns() {
        // snippet: Readme
        try (PythonWorker python = PythonWorker.start()) {
            PyObject random = python.callFunction("random", "Random", 42);
            PyObject numbers =
                    random.call(
                            "sample",
                            python.callFunction("builtins", "range", 1_000),
                            kwargs("k", 5));
            numbers.call("sort");
            long smallest = numbers.item(0).asLong();
            List<Long> all = numbers.asList(Long.class);
        }
        // end
    }

    @Test
    @SuppressWarnings("UnusedVariable") // The example shows how values are had.
    void theFirstExampleRuns() {
        // snippet: First
        try (PythonWorker python = PythonWorker.start()) {
            PyObject statistics = python.importModule("statistics");
            PyObject prices = python.make(List.of(2.5, 4.0, 3.0));
            double mean = statistics.call("mean", prices).asDouble();
            prices.call("sort", kwargs("reverse", true));
            for (PyObject price : prices) {
                System.out.println(price.asDouble());
            }
        }
        // end
    }

    @Test
    void batchesRun() {
        try (PythonWorker python = PythonWorker.start();
                PyObject list = python.make(List.of(3, 1, 2))) {
            // snippet: Batch
            PyBatch batch = python.batch();
            BatchResult copy = batch.call(list, "copy");
            batch.call(copy, "sort");
            BatchResult smallest = batch.item(copy, 0);
            batch.run();
            long minimum = smallest.get().asLong();
            // end
            assertThat(minimum).isEqualTo(1);
        }
    }

    @Test
    void poolsRun() {
        double root;
        // snippet: Pool
        try (PythonPool pool =
                        PythonPool.builder(PythonWorker.builder())
                                .size(2)
                                .warmSpares(1)
                                .setUp(worker -> worker.importModule("math"))
                                .maxCalls(100_000)
                                .build();
                PooledWorker lease = pool.borrow()) {
            root = lease.worker().callFunction("math", "sqrt", 2).asDouble();
        }
        // end
        assertThat(root).isEqualTo(Math.sqrt(2));
    }

    @Test
    void callbacksRun() {
        try (PythonWorker python = PythonWorker.start();
                PyObject words = python.make(List.of("ccc", "a", "bb"))) {
            // snippet: Callback
            words.call("sort", kwargs("key", PyCallable.of(String.class, String::length)));
            // end
            assertThat(words.asList(String.class)).containsExactly("a", "bb", "ccc");
        }
    }

    // snippet: Proxy
    interface Counter {
        @PythonName("most_common")
        List<List<Object>> mostCommon(int n);

        void update(List<String> items);
    }

    static String mostFrequent(PythonWorker python, List<String> words) {
        PyObject counter = python.callFunction("collections", "Counter");
        Counter typed = python.proxy(Counter.class, counter);
        typed.update(words);
        return (String) typed.mostCommon(1).getFirst().getFirst();
    }

    // end

    @Test
    void proxiesRun() {
        try (PythonWorker python = PythonWorker.start()) {
            assertThat(mostFrequent(python, List.of("a", "b", "b"))).isEqualTo("b");
        }
    }

    @Test
    void deadlinesRun() {
        try (PythonWorker python = PythonWorker.start()) {
            // snippet: Deadline
            CallControl control = CallControl.withDeadline(Duration.ofSeconds(5));
            control.run(() -> python.callFunction("time", "sleep", 0));
            // end
            assertThat(control.isCancelled()).isFalse();
        }
    }
}
