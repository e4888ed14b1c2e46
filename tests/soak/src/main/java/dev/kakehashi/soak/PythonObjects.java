// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import dev.kakehashi.DataFrame;
import dev.kakehashi.python.PooledWorker;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonPool;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.data.PyFrames;
import dev.kakehashi.python.environment.PythonEnvironment;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.WorkerCrashException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Calls of Python, frames that go there and come back, workers that die.
final class PythonObjects implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_ROWS = 100_000;

    private final PythonPool pool;

    /// @param requirements a file with lines of pip that name numpy and pyarrow
    PythonObjects(Path requirements) throws IOException {
        String[] packages =
                Files.readAllLines(requirements).stream()
                        .filter(line -> line.startsWith("numpy=") || line.startsWith("pyarrow="))
                        .toArray(String[]::new);
        PythonEnvironment environment = PythonEnvironment.builder().requirements(packages).build();
        pool =
                PythonPool.builder(
                                PythonWorker.builder()
                                        .environment(environment)
                                        .policy(PythonPolicy.unrestricted()))
                        .size(WORKERS)
                        .patience(PATIENCE)
                        .build();
    }

    /// The steps, and how often each is taken among the others.
    Map<Step, Integer> steps() {
        return Map.of(
                this::calls, 8,
                this::raises, 3,
                this::exchanges, 6,
                this::forgets, 2,
                this::dies, 1);
    }

    private void calls(RandomGenerator random) {
        long one = random.nextLong();
        try (PooledWorker lease = pool.borrow();
                PyObject list = lease.worker().make(List.of(one, "größe", 1.5))) {
            if (list.item(0).asLong() != one || list.call("__len__").asLong() != 3) {
                throw new IllegalStateException("a list came back as another one");
            }
        }
    }

    private void raises(RandomGenerator random) {
        try (PooledWorker lease = pool.borrow()) {
            lease.worker().callFunction("operator", "truediv", random.nextInt(), 0);
            throw new IllegalStateException("a division by zero was none");
        } catch (PythonException raised) {
            if (!raised.getMessage().contains("ZeroDivisionError")) {
                throw raised;
            }
        }
    }

    private void exchanges(RandomGenerator random) {
        int rows = random.nextInt(1, MOST_ROWS);
        try (PooledWorker lease = pool.borrow();
                DataFrame frame =
                        DataFrame.builder()
                                .add("n", random.longs(rows).toArray())
                                .add("x", random.doubles(rows).toArray())
                                .build();
                PyObject table = lease.worker().toPython(PyFrames.pyarrow(frame));
                DataFrame back = table.call("slice", rows / 2).toDataFrame()) {
            try (DataFrame expected = frame.slice(rows / 2, rows - rows / 2)) {
                if (!expected.equals(back)) {
                    throw new IllegalStateException("a frame came back as another one");
                }
            }
        }
    }

    /// Handles that the collector has to find.
    private void forgets(RandomGenerator random) {
        try (PooledWorker lease = pool.borrow()) {
            for (int objects = random.nextInt(100); objects > 0; objects--) {
                lease.worker().make(List.of(objects));
            }
        }
    }

    private void dies(RandomGenerator random) {
        try (PooledWorker lease = pool.borrow()) {
            long pid = lease.worker().facts().pid();
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            if (random.nextBoolean()) {
                lease.worker().make(List.of(1)).call("__len__");
            }
            process.destroyForcibly();
            lease.worker().callFunction("time", "sleep", 60);
            throw new IllegalStateException("worker %d was killed and answers".formatted(pid));
        } catch (WorkerCrashException killed) {
            if (killed.end().signal() != 9) {
                throw killed;
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
