// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.BatchFunction;
import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.DeadlineExceededException;
import dev.kakehashi.error.QueryExecutionException;
import dev.kakehashi.python.PyBatchFunction;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonPool;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.data.PyFrames.Form;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.WorkerCrashException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;

/// Functions of Python on the rows of queries.
@Timeout(300)
class BatchFunctionsTest {
    private static final int ROWS = 1_000_000;

    private static PythonWorker python;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        python = DataPython.free();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    private static DataFrame numbers() {
        return DataFrame.builder().add("n", LongStream.range(0, ROWS).toArray()).build();
    }

    private static BatchFunction function(String source, Form form) {
        return PyBatchFunction.of(DataPython.define(python, "step", source), form);
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"PANDAS", "POLARS", "PYARROW", "COLUMNS"})
    void eachFormIsAStepOfAQuery(Form form) {
        String source =
                switch (form) {
                    case PANDAS -> "def step(f): return f.assign(twice=f['n'] * 2)";
                    case POLARS ->
                            "import polars\n"
                                + "def step(f): return f.with_columns(twice=polars.col('n') * 2)";
                    case PYARROW ->
                            "import pyarrow.compute as c\n"
                                + "def step(f): return f.append_column('twice', c.multiply(f['n'],"
                                + " 2))";
                    default -> "def step(f): return {**f, 'twice': f['n'] * 2}";
                };
        try (DataFrame numbers = numbers();
                DataFrame result =
                        numbers.lazy()
                                .filter(col("n").mod(2).eq(0))
                                .mapBatches(function(source, form))
                                .select(
                                        col("twice").sum().alias("total"),
                                        col("n").count().alias("rows"))
                                .collect()) {
            assertThat(result.row(0).getLong("rows")).isEqualTo(ROWS / 2);
            assertThat(result.row(0).getLong("total"))
                    .isEqualTo(2 * LongStream.range(0, ROWS).filter(n -> n % 2 == 0).sum());
        }
    }

    @Test
    void theColumnsAreAskedForWithAFrameWithoutRows() {
        BatchFunction function =
                function(
                        "def step(f): return {'t': f['n'].astype(str).tolist(), 'half': f['n'] /"
                                + " 2}",
                        Form.PANDAS);

        assertThat(function.outputSchema(Schema.of(new Field("n", DataType.INT64))).names())
                .containsExactly("t", "half");
        assertThatThrownBy(
                        () ->
                                function("def step(f): raise ValueError('no rows')", Form.PANDAS)
                                        .outputSchema(Schema.of(new Field("n", DataType.INT64))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("no rows")
                .hasMessageContaining("schema");
    }

    @Test
    void whatPythonRaisesIsTheCauseOfTheQuerysFailure() {
        BatchFunction function =
                function(
                        """
                        def step(f):
                            if len(f): raise ValueError('these rows are bad')
                            return f
                        """,
                        Form.PANDAS);
        try (DataFrame numbers = numbers()) {
            assertThatThrownBy(() -> numbers.lazy().mapBatches(function).collect())
                    .isInstanceOf(QueryExecutionException.class)
                    .hasStackTraceContaining("these rows are bad")
                    .satisfies(
                            failure -> assertThat(causes(failure, PythonException.class)).isTrue());
        }
    }

    @Test
    void aWorkerThatDiesInAStepIsTheCauseOfTheQuerysFailure() {
        try (PythonWorker other = DataPython.free();
                DataFrame numbers = numbers()) {
            BatchFunction function =
                    PyBatchFunction.of(
                            DataPython.define(
                                    other,
                                    "step",
                                    "import os\ndef step(f): os.kill(os.getpid(), 9)"),
                            Form.PANDAS);
            assertThatThrownBy(
                            () -> numbers.lazy().mapBatches(function, numbers.schema()).collect())
                    .isInstanceOf(QueryExecutionException.class)
                    .satisfies(
                            failure ->
                                    assertThat(causes(failure, WorkerCrashException.class))
                                            .isTrue());
        }
    }

    private static boolean causes(Throwable failure, Class<?> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aDeadlineOfTheQueryInterruptsPython() {
        BatchFunction slow =
                function(
                        "import time\ndef step(f):\n    time.sleep(600)\n    return f",
                        Form.PANDAS);
        try (DataFrame numbers = numbers()) {
            assertThatThrownBy(
                            () ->
                                    numbers.lazy()
                                            .mapBatches(slow, numbers.schema())
                                            .collect(
                                                    QueryOptions.DEFAULTS.withDeadline(
                                                            Duration.ofMillis(500))))
                    .isInstanceOf(DeadlineExceededException.class);
        }
        // The worker goes on: its next call waits until the interrupted one has ended.
        assertThat(python.callFunction("math", "sqrt", 4).asDouble()).isEqualTo(2);
    }

    @Test
    void aPoolTakesSeveralBatchesAtATime() throws Exception {
        Files.writeString(
                folder.resolve("step.py"),
                "import os\ndef step(f): return f.assign(worker=os.getpid())\n");
        try (PythonPool pool =
                        PythonPool.builder(
                                        DataPython.builder()
                                                .searchPath(folder)
                                                .policy(PythonPolicy.unrestricted()))
                                .size(2)
                                .build();
                DataFrame numbers = numbers();
                DataFrame result =
                        numbers.lazy()
                                .mapBatches(PyBatchFunction.of(pool, "step", "step", Form.PANDAS))
                                .select(
                                        col("n").sum().alias("total"),
                                        col("worker").nUnique().alias("workers"))
                                .collect()) {
            assertThat(result.row(0).getLong("total")).isEqualTo((ROWS - 1L) * ROWS / 2);
            assertThat(result.row(0).getLong("workers")).isBetween(1L, 2L);
        }
    }

    @Test
    void aStepOfPythonStandsBetweenStepsOfPolars() {
        PyObject step =
                DataPython.define(
                        python,
                        "step",
                        "def step(f): return f[f['n'] % 10 == 0].reset_index(drop=True)");
        try (DataFrame numbers = numbers();
                DataFrame result =
                        numbers.lazy()
                                .filter(col("n").lt(1_000))
                                .mapBatches(PyBatchFunction.of(step, Form.PANDAS))
                                .withColumns(col("n").add(1).alias("next"))
                                .collect()) {
            assertThat(result.height()).isEqualTo(100);
            assertThat(result.row(99).getLong("next")).isEqualTo(991);
        }
    }
}
