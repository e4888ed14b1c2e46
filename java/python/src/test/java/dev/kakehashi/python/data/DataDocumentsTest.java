// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.BatchFunction;
import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.python.PyBatchFunction;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPool;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.data.PyFrames.Form;
import dev.kakehashi.python.environment.PythonEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the code of docs/data-plane.md, and holds it against the page.
class DataDocumentsTest {
    private static final Pattern IN_DOCUMENT =
            Pattern.compile("<!-- data snippet: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_TEST =
            Pattern.compile("// snippet: (\\w+)\\n(.*?)\\n *// end", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void theCodeOfThePageIsTheCodeOfThisTest() throws IOException {
        Path root = DataPython.root();

        assertThat(snippets(IN_DOCUMENT, root.resolve("docs/data-plane.md")))
                .isNotEmpty()
                .isEqualTo(
                        snippets(
                                IN_TEST,
                                root.resolve(
                                        "java/python/src/test/java/dev/kakehashi/python/data/DataDocumentsTest.java")));
    }

    /// Indentation and line breaks are the formatter's business.
    private static Map<String, String> snippets(Pattern pattern, Path file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", ""));
        }
        return found;
    }

    private static PythonEnvironment environment() {
        return DataPython.environment("numpy", "pandas", "polars", "pyarrow");
    }

    @Test
    void framesGoToPandasAndBack() {
        PythonEnvironment environment = environment();
        // snippet: Frames
        try (PythonWorker python = PythonWorker.builder().environment(environment).start();
                DataFrame trades =
                        DataFrame.builder()
                                .add("symbol", "A", "B", "A")
                                .add("price", 1.5, 2.5, 3.5)
                                .build();
                PyObject frame = python.toPython(PyFrames.pandas(trades))) {
            PyObject means =
                    frame.call("groupby", "symbol", kwargs("observed", true))
                            .call("mean")
                            .call("reset_index");
            try (DataFrame result = means.toDataFrame()) {
                result.print();
            }
        }
        // end
    }

    @Test
    @SuppressWarnings("UnusedVariable") // The example shows how values are had.
    void arraysAreMemory() {
        try (PythonWorker python = DataPython.builder().start()) {
            // snippet: Arrays
            PyObject matrix = python.callFunction("numpy", "identity", 1_000);
            try (PyArray array = matrix.toArray()) {
                double corner = array.getDouble(999, 999);
                MemorySegment memory = array.memory();
                long[] strides = array.strides();
            }
            // end
        }
    }

    @Test
    void generatorsAreStreams() {
        try (PythonWorker python = DataPython.free()) {
            PyObject generator =
                    DataPython.define(
                            python, "generator", "generator = ({'n': [i]} for i in range(3))");
            // snippet: Streams
            long rows = 0;
            try (ArrowStream batches = generator.toArrow()) {
                for (ArrowBatch batch : batches) {
                    try (batch) {
                        rows += batch.rowCount();
                    }
                }
            }
            // end
            assertThat(rows).isEqualTo(3);
        }
    }

    @Test
    void aFunctionOfPythonIsAStepOfAQuery() throws IOException {
        Files.writeString(
                folder.resolve("model.py"),
                "def score(frame): return frame.assign(score=frame['price'] / 4)\n");
        try (PythonPool pool =
                        PythonPool.builder(
                                        PythonWorker.builder()
                                                .environment(environment())
                                                .searchPath(folder)
                                                .policy(
                                                        dev.kakehashi.python.PythonPolicy.defaults()
                                                                .withModules("model")))
                                .size(2)
                                .build();
                DataFrame trades = DataFrame.builder().add("price", 1.5, 2.5, 3.5).build()) {
            // snippet: MapBatches
            BatchFunction score = PyBatchFunction.of(pool, "model", "score", Form.PANDAS);
            try (DataFrame scored =
                    trades.lazy().mapBatches(score).filter(col("score").gt(0.5)).collect()) {
                scored.print();
            }
            // end
        }
    }
}
