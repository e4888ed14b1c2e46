// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kakehashi.DataFrame;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.PythonWorkerBuilder;
import dev.kakehashi.python.error.PythonBridgeException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Shared memory lives as long as somebody uses it, and no longer.
@Timeout(300)
class LifetimesTest {
    private static final int ROWS = 100_000;

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

    private static DataFrame numbers(long first) {
        return DataFrame.builder()
                .add("n", LongStream.range(first, first + ROWS).toArray())
                .build();
    }

    /// The worker's regions of shared memory, and those that this process has mapped.
    private static List<Path> regions(PythonWorker worker) throws IOException {
        List<Path> found = new ArrayList<>();
        Path descriptors = Path.of("/proc/" + worker.facts().pid() + "/fd");
        try (Stream<Path> files = Files.list(descriptors)) {
            for (Path file : files.toList()) {
                try {
                    if (Files.readSymbolicLink(file).toString().contains("memfd:kakehashi")) {
                        found.add(file);
                    }
                } catch (IOException gone) {
                    // It was closed meanwhile.
                }
            }
        }
        return found;
    }

    @Test
    void whatWasTakenOutOfAFrameKeepsItsMemory() {
        PyObject column;
        try (DataFrame frame = numbers(0);
                PyObject pandas = python.toPython(PyFrames.pandas(frame))) {
            column = pandas.item("n").call("to_numpy");
        }
        for (int i = 1; i < 5; i++) {
            try (DataFrame frame = numbers(-1_000_000L * i);
                    PyObject other = python.toPython(PyFrames.pandas(frame))) {
                assertThat(other.item("n").attr("iloc").item(0).asLong())
                        .isEqualTo(-1_000_000L * i);
            }
        }

        assertThat(column.item(0).asLong()).isZero();
        assertThat(column.call("sum").asLong()).isEqualTo((ROWS - 1L) * ROWS / 2);
        column.close();
    }

    @Test
    void framesOfJavaKeepTheirMemoryWhileOthersComeAndGo() {
        PyObject made =
                DataPython.define(
                        python,
                        "made",
                        "import numpy\ndef made(first): return {'n': numpy.arange(first, first + "
                                + ROWS
                                + ")}");
        List<DataFrame> held = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            DataFrame frame = made.invoke(i * 1_000_000).toDataFrame();
            if (i % 2 == 0) {
                held.add(frame);
            } else {
                frame.close();
            }
        }
        for (int i = 0; i < held.size(); i++) {
            try (DataFrame frame = held.get(i)) {
                assertThat(frame.row(0).getLong("n")).isEqualTo(2_000_000L * i);
                assertThat(frame.row(ROWS - 1).getLong("n")).isEqualTo(2_000_000L * i + ROWS - 1);
            }
        }
    }

    @Test
    void framesOutliveTheirWorker() {
        DataFrame frame;
        try (PythonWorker other = DataPython.free()) {
            frame =
                    DataPython.define(other, "made", "made = {'n': list(range(" + ROWS + "))}")
                            .toDataFrame();
            other.kill("this is a test");
        }
        try (frame) {
            assertThat(frame.row(ROWS - 1).getLong("n")).isEqualTo(ROWS - 1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void manyShortExchangesLeaveNothing() throws Exception {
        try (PythonWorker other = DataPython.builder().start();
                DataFrame frame =
                        DataFrame.builder().add("n", 1L, 2L, 3L).add("t", "a", "b", "c").build()) {
            exchange(other, frame, 20);
            long handles = other.statistics().handles();
            int regions = regions(other).size();
            long own = descriptorsOfThisProcess();

            exchange(other, frame, 2_000);

            assertThat(other.statistics().handles()).isLessThanOrEqualTo(handles + 10);
            assertThat(regions(other)).hasSizeLessThanOrEqualTo(regions);
            assertThat(descriptorsOfThisProcess()).isLessThan(own + 50);
        }
    }

    private static void exchange(PythonWorker worker, DataFrame frame, int times) {
        for (int i = 0; i < times; i++) {
            try (PyObject there = worker.toPython(PyFrames.pyarrow(frame));
                    DataFrame back = there.toDataFrame();
                    PyObject array = worker.toPython(PyArray.of(new long[] {i}));
                    PyArray items = array.toArray()) {
                assertThat(back.height()).isEqualTo(3);
                assertThat(items.getLong(0)).isEqualTo(i);
            }
        }
    }

    private static long descriptorsOfThisProcess() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void largeFramesThatWereClosedMakeRoomForOthers() throws Exception {
        try (PythonWorker other = DataPython.builder().start();
                DataFrame frame = numbers(0)) {
            for (int i = 0; i < 50; i++) {
                try (PyObject there = other.toPython(PyFrames.pandas(frame));
                        DataFrame back = there.toDataFrame()) {
                    assertThat(back.height()).isEqualTo(ROWS);
                }
            }
            // A descriptor of the region, and one of its mapping, for each of few regions.
            assertThat(regions(other)).hasSizeLessThan(12);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFrameThatIsForgottenIsFreedByTheCollector() throws Exception {
        try (PythonWorker other = DataPython.builder().start();
                PyObject array = other.callFunction("numpy", "ones", 4_000_000)) {
            for (int i = 0; i < 12; i++) {
                array.toArray(); // 32 MB each, closed by nobody
                System.gc();
                Thread.sleep(20);
            }
            assertThat(regions(other)).hasSizeLessThan(12);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nobodyCanCutSharedMemoryOff() throws Exception {
        try (PyArray array = python.callFunction("numpy", "ones", ROWS).toArray()) {
            assertThat(regions(python)).isNotEmpty();
            for (Path region : regions(python)) {
                try (FileChannel channel = FileChannel.open(region, StandardOpenOption.WRITE)) {
                    assertThatThrownBy(() -> channel.truncate(0)).isInstanceOf(IOException.class);
                }
            }
            assertThat(array.getDouble(ROWS - 1)).isEqualTo(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsCutOffIsAnErrorOfJavaAndNotItsEnd() throws Exception {
        PythonWorkerBuilder settings =
                DataPython.builder().policy(PythonPolicy.unrestricted()).dataFolder(folder);
        try (PythonWorker other = settings.start();
                PyArray array = other.callFunction("numpy", "ones", ROWS).toArray()) {
            Path descriptors = Path.of("/proc/" + other.facts().pid() + "/fd");
            int cut = 0;
            try (Stream<Path> files = Files.list(descriptors)) {
                for (Path file : files.toList()) {
                    if (Files.readSymbolicLink(file).toString().contains(folder.toString())) {
                        try (FileChannel channel =
                                FileChannel.open(file, StandardOpenOption.WRITE)) {
                            channel.truncate(0);
                            cut++;
                        }
                    }
                }
            }
            assumeTrue(cut > 0, "no file was found");

            assertThatThrownBy(() -> array.getDouble(ROWS - 1)).isInstanceOf(InternalError.class);
        }
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleIsAnErrorAndTheNextOneWorks() throws Exception {
        for (int round = 0; round < 4; round++) {
            PythonWorker other = DataPython.builder().start();
            Thread killer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            Thread.sleep(300);
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                        other.kill("this is a test");
                                    });
            try (DataFrame frame = numbers(0)) {
                assertThatThrownBy(
                                () -> {
                                    while (true) {
                                        try (PyObject there =
                                                        other.toPython(PyFrames.pandas(frame));
                                                DataFrame back = there.toDataFrame()) {
                                            assertThat(back.row(7).getLong("n")).isEqualTo(7);
                                        }
                                    }
                                })
                        .isInstanceOf(PythonBridgeException.class);
            }
            killer.join();
            other.close();
        }
        try (DataFrame frame = numbers(0);
                PyObject there = python.toPython(PyFrames.pandas(frame))) {
            assertThat(there.len()).isEqualTo(ROWS);
        }
    }

    @Test
    void aFrameThatIsClosedCannotBeSent() {
        DataFrame frame = numbers(0);
        frame.close();

        assertThatThrownBy(() -> python.toPython(PyFrames.pandas(frame)))
                .isInstanceOf(IllegalStateException.class);
    }
}
