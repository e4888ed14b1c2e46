// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataFrameBuilder;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.python.PyBatchFunction;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.data.PyArray;
import dev.kakehashi.python.data.PyFrames;
import dev.kakehashi.python.data.PyFrames.Form;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// 100 MB between Java and Python, in each direction, in turns with one copy of as much memory
/// whose pages are there already.
final class DataExchange implements MicroFigure {
    private static final int COLUMNS = 10;
    private static final int ROWS = 10_000_000 / 8;
    private static final long BYTES = (long) COLUMNS * ROWS * 8;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;
    private static final int SHORT = 1_000_000;
    private static final int BATCHES = 2_000;
    private static final int BATCH_ROWS = 1 << 16;
    private static final double AIM = 1.5;

    /// Tells when the worker has written what it hands over: the clock is that of
    /// `System.nanoTime`.
    private static final String NOTES_WHEN_WRITTEN =
            """
            import time
            import kakehashi_worker.operations.data as data
            leased = data._leased
            finished = []
            def noting(worker, written):
                answer = leased(worker, written)
                finished[:] = [time.monotonic_ns()]
                return answer
            data._leased = noting
            def when():
                return finished[0]
            """;

    private interface Step {
        AutoCloseable run() throws Exception;
    }

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        PythonEnvironment environment =
                PythonEnvironment.builder()
                        .requirements(
                                "numpy==2.4.6",
                                "pandas==3.1.1",
                                "pyarrow==26.0.1",
                                "appose==0.12.0")
                        .build();
        try (PythonWorker python =
                        PythonWorker.builder()
                                .environment(environment)
                                .policy(PythonPolicy.unrestricted())
                                .start();
                PipedArrow pipe = new PipedArrow(environment.interpreter().executable());
                ApposeArrays appose =
                        new ApposeArrays(environment.interpreter().executable(), COLUMNS * ROWS);
                DataFrame numbers = numbers();
                DataFrame texts = texts()) {
            List<Figure> figures = new ArrayList<>();
            figures.addAll(numbers(python, pipe, appose, numbers));
            figures.add(visible(python, numbers));
            figures.addAll(texts(python, pipe, texts));
            for (Form form : List.of(Form.PANDAS, Form.PYARROW)) {
                figures.add(batches(python, form));
            }
            figures.addAll(shortOnes(python));
            return figures;
        }
    }

    private static List<Figure> numbers(
            PythonWorker python, PipedArrow pipe, ApposeArrays appose, DataFrame numbers)
            throws Exception {
        try (PyObject pandas = python.toPython(PyFrames.pandas(numbers));
                PyObject matrix = python.toPython(PyFrames.numpy(numbers));
                DataFrame ofPolars = numbers.lazy().collect()) {
            Map<String, Step> steps = new LinkedHashMap<>();
            steps.put("Java -> pandas", () -> python.toPython(PyFrames.pandas(numbers)));
            steps.put("pandas -> Java", pandas::toDataFrame);
            steps.put("Polars -> numpy", () -> python.toPython(PyFrames.numpy(ofPolars)));
            steps.put("numpy -> Polars", () -> new Queried(matrix.toDataFrame()));
            steps.put("numpy -> MemorySegment", matrix::toArray);
            Map<String, Step> others = piped(pipe, numbers);
            others.put("Java -> numpy by Appose's shared arrays", () -> appose.send(numbers));
            others.put("numpy -> Java by Appose's shared arrays", appose::fetch);
            return compared("100 MB of numbers", steps, AIM, others);
        }
    }

    private static List<Figure> texts(PythonWorker python, PipedArrow pipe, DataFrame texts)
            throws Exception {
        try (PyObject pandas = python.toPython(PyFrames.pandas(texts))) {
            Map<String, Step> steps = new LinkedHashMap<>();
            steps.put("Java -> pandas", () -> python.toPython(PyFrames.pandas(texts)));
            steps.put("pandas -> Java", pandas::toDataFrame);
            return compared("100 MB of texts", steps, 0, piped(pipe, texts));
        }
    }

    /// A frame that Polars has looked at: a query over it has begun.
    private record Queried(DataFrame frame) implements AutoCloseable {
        Queried {
            frame.lazy().limit(1).collect().close();
        }

        @Override
        public void close() {
            frame.close();
        }
    }

    private static Map<String, Step> piped(PipedArrow pipe, DataFrame frame) {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put(
                "Java -> pandas by Arrow through a pipe",
                () -> {
                    pipe.send(frame);
                    return () -> {};
                });
        steps.put("pandas -> Java by Arrow through a pipe", pipe::fetch);
        return steps;
    }

    /// @param aim of the steps in copies, or 0
    /// @param others without an aim
    private static List<Figure> compared(
            String what, Map<String, Step> steps, double aim, Map<String, Step> others)
            throws Exception {
        Map<String, Step> all = new LinkedHashMap<>(steps);
        all.putAll(others);
        Map<String, double[]> times = new LinkedHashMap<>();
        all.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        double[] copies = new double[ROUNDS];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocate(BYTES, 64).fill((byte) 1);
            MemorySegment target = arena.allocate(BYTES, 64).fill((byte) 2);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                keep(copies, round, () -> noted(target.copyFrom(source)));
                for (Map.Entry<String, Step> step : all.entrySet()) {
                    double[] own = Objects.requireNonNull(times.get(step.getKey()));
                    keep(own, round, step.getValue());
                }
            }
        }
        double copy = new Samples(copies).median();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.of(
                        "One copy of 100 MB, beside " + what,
                        copy,
                        "ms",
                        "median of %d".formatted(ROUNDS)));
        times.forEach(
                (name, values) -> {
                    Samples samples = new Samples(values);
                    String title = "%s, %s".formatted(what, name);
                    String note =
                            "%.1f ms, ± %.1f".formatted(samples.median(), samples.spread() / 2);
                    double ratio = samples.median() / copy;
                    figures.add(
                            aim > 0 && steps.containsKey(name)
                                    ? Figure.of(title, ratio, "copies", aim, note)
                                    : Figure.of(title, ratio, "copies", note));
                });
        return figures;
    }

    private static AutoCloseable noted(MemorySegment copied) {
        Stopwatch.keep(copied.get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0));
        return () -> {};
    }

    private static void keep(double[] times, int round, Step step) throws Exception {
        long start = System.nanoTime();
        AutoCloseable made = step.run();
        long end = System.nanoTime();
        made.close();
        if (round >= 0) {
            times[round] = (end - start) / 1e6;
        }
    }

    private static Figure visible(PythonWorker python, DataFrame numbers) throws Exception {
        PyObject names = python.make(Map.of());
        python.callFunction("builtins", "exec", NOTES_WHEN_WRITTEN, names);
        PyObject when = names.item("when");
        double[] times = new double[ROUNDS];
        try (PyObject pandas = python.toPython(PyFrames.pandas(numbers))) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                try (DataFrame frame = pandas.toDataFrame()) {
                    Stopwatch.keep((long) frame.row(ROWS - 1).getDouble(COLUMNS - 1));
                    long seen = System.nanoTime();
                    if (round >= 0) {
                        times[round] = (seen - when.invoke().asLong()) / 1e6;
                    }
                }
            }
        }
        return Figure.of(
                "100 MB in view of Java after Python has written them",
                new Samples(times).median(),
                "ms",
                1,
                "median of %d; up to the last value, read".formatted(ROUNDS));
    }

    /// What a step of a query costs beside the function itself, which does nothing here.
    private static Figure batches(PythonWorker python, Form form) throws Exception {
        double[] times = new double[BATCHES];
        try (DataFrame batch =
                        DataFrame.builder()
                                .add("a", new double[BATCH_ROWS])
                                .add("b", new long[BATCH_ROWS])
                                .build();
                PyObject same = python.callFunction("builtins", "eval", "lambda frame: frame")) {
            PyBatchFunction function = PyBatchFunction.of(same, form);
            for (int round = -BATCHES; round < BATCHES; round++) {
                long start = System.nanoTime();
                function.apply(batch).close();
                if (round >= 0) {
                    times[round] = (System.nanoTime() - start) / 1e3;
                }
            }
        }
        return Figure.of(
                "A batch of 65,536 rows of two columns through Python as %s".formatted(form.wire()),
                new Samples(times).median(),
                "us",
                300,
                "median of %,d".formatted(BATCHES));
    }

    private static List<Figure> shortOnes(PythonWorker python) {
        long regions = resident(python);
        double[] times = new double[SHORT];
        for (int i = 0; i < SHORT; i++) {
            long start = System.nanoTime();
            try (PyObject there = python.toPython(PyArray.of(new double[] {i, 2, 3}));
                    PyArray back = there.toArray()) {
                Stopwatch.keep((long) back.getDouble(0));
            }
            times[i] = (System.nanoTime() - start) / 1e3;
        }
        return List.of(
                Figure.of(
                        "Three numbers to numpy and back",
                        new Samples(times).median(),
                        "us",
                        "median of %,d".formatted(SHORT)),
                Figure.of(
                        "Growth of a worker by %,d such exchanges".formatted(SHORT),
                        (resident(python) - regions) / (double) (1 << 20),
                        "MiB",
                        "resident memory"));
    }

    private static long resident(PythonWorker python) {
        return python.statistics().residentBytes();
    }

    private static DataFrame numbers() {
        Random random = new Random(1);
        DataFrameBuilder builder = DataFrame.builder();
        for (int column = 0; column < COLUMNS; column++) {
            builder.add("c" + column, random.doubles(ROWS).toArray());
        }
        return builder.build();
    }

    /// Texts of 8 to 32 letters, 20 on average.
    private static DataFrame texts() {
        Random random = new Random(2);
        List<String> values = new ArrayList<>();
        for (int row = 0; row < BYTES / 20; row++) {
            values.add("abcdefghijklmnopqrstuvwxyzabcdef".substring(0, 8 + random.nextInt(25)));
        }
        return DataFrame.builder().add("t", values).build();
    }
}
