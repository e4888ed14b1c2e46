// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kakehashi.DataFrame;
import dev.kakehashi.python.Confinement;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.PythonWorkerBuilder;
import dev.kakehashi.python.error.MissingPackageException;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.SecurityViolationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where data lies, what is left of it, what may not be done with it, and what packages it needs.
@Timeout(300)
class PlacesTest {
    @TempDir Path folder;

    private static PythonWorkerBuilder builder(String... packages) {
        return PythonWorker.builder().environment(DataPython.environment(packages));
    }

    private static void assertArraysGoThereAndBack(PythonWorker python) {
        try (PyObject there = python.toPython(PyArray.of(new double[200_000]));
                PyArray back = there.toArray()) {
            assertThat(back.shape()).containsExactly(200_000);
        }
    }

    private List<Path> filesBelow() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theFolderOfAWorkerGoesWithIt() throws Exception {
        try (PythonWorker python = builder("numpy").dataFolder(folder).start()) {
            assertArraysGoThereAndBack(python);
            try (Stream<Path> folders = Files.list(folder)) {
                assertThat(folders).hasSize(1);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesHaveNoNameWhileTheyAreUsed() throws Exception {
        try (PythonWorker python = builder("numpy").dataFolder(folder).start();
                PyArray held = python.callFunction("numpy", "ones", 200_000).toArray()) {
            assertThat(held.getDouble(0)).isEqualTo(1);
            assertThat(filesBelow())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("in-use");
        }
    }

    @Test
    void whatAKilledProgramHasLeftIsSweptAway() throws Exception {
        Process jvm =
                new ProcessBuilder(command(AbandonedDataProgram.class, folder))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        ProcessHandle worker =
                ProcessHandle.of(Long.parseLong(jvm.inputReader().readLine())).orElseThrow();
        jvm.destroyForcibly().waitFor();
        worker.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(folder).isNotEmptyDirectory();

        builder("numpy").dataFolder(folder).start().close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFolderOfAnotherWorkerIsLeftAlone() throws Exception {
        try (PythonWorker first = builder("numpy").dataFolder(folder).start();
                PythonWorker second = builder("numpy").dataFolder(folder).start()) {
            assertArraysGoThereAndBack(first);
            assertArraysGoThereAndBack(second);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatIsFullIsAnErrorThatSaysSo() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Path large = Files.createDirectory(folder.resolve("large"));
        List<String> around =
                List.of(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1m none \"$0\" && exec \"$@\"",
                        small.toString());
        assumeTrue(canRun(around), "user namespaces are not to be had here");
        List<String> command = new ArrayList<>(around);
        command.addAll(command(FullDataProgram.class, small, large));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader().readAllLines();

        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        assertThat(said)
                .containsExactly(
                        "small: 10000",
                        "to Python: data",
                        "from Python: data",
                        "small: 10000",
                        "large: 1000000");
    }

    private static boolean canRun(List<String> around) throws Exception {
        List<String> command = new ArrayList<>(around);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> command(Class<?> program, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(
                String.join(
                        File.pathSeparator,
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""),
                        DataPython.root().resolve("java/python/target/classes").toString(),
                        DataPython.root().resolve("java/python/target/test-classes").toString()));
        command.add(program.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aConfinedWorkerSharesMemoryAllTheSame() {
        try (PythonWorker python =
                builder("numpy").confinement(Confinement.strict().asRequired()).start()) {
            assertArraysGoThereAndBack(python);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aConfinedWorkerMayWriteToItsFolderOfDataAndNowhereElse() throws Exception {
        try (PythonWorker python =
                builder("numpy")
                        .confinement(Confinement.strict().asRequired())
                        .dataFolder(folder)
                        .start()) {
            assertArraysGoThereAndBack(python);
            PyObject array = python.callFunction("numpy", "ones", 3);
            assertThatThrownBy(() -> array.call("tofile", folder.resolve("outside").toString()))
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("Permission denied");
        }
    }

    @Test
    void packagesThatThePolicyRefusesAreNotUsedForDataEither() {
        PythonPolicy narrow = PythonPolicy.defaults().withoutEnvironment();
        try (PythonWorker python =
                        builder("numpy", "pandas", "pyarrow", "polars").policy(narrow).start();
                DataFrame frame = DataFrame.builder().add("n", 1L, 2L).build()) {
            for (PyFrames.Form form : PyFrames.Form.values()) {
                assertThatThrownBy(() -> python.toPython(new PyFrames(frame, form)))
                        .isInstanceOf(SecurityViolationException.class);
            }
            assertThatThrownBy(() -> python.toPython(PyArray.of(new long[] {1})))
                    .isInstanceOf(SecurityViolationException.class);
            PyObject columns = python.make(java.util.Map.of("n", List.of(1L)));
            assertThatThrownBy(columns::toDataFrame).isInstanceOf(SecurityViolationException.class);
        }
    }

    @Test
    void theMissingPackageIsNamed() {
        try (PythonWorker python = builder("numpy").start();
                DataFrame frame = DataFrame.builder().add("n", 1L, 2L).build();
                DataFrame texts = DataFrame.builder().add("t", "a").build()) {
            assertMissing(() -> python.toPython(PyFrames.pandas(frame)), "pandas");
            assertMissing(() -> python.toPython(PyFrames.polars(frame)), "polars");
            assertMissing(() -> python.toPython(PyFrames.pyarrow(frame)), "pyarrow");
            PyObject arrays = python.toPython(PyFrames.columns(frame));
            assertThat(arrays.item("n").call("sum").asLong()).isEqualTo(3);
            assertThat(python.toPython(PyFrames.numpy(frame)).call("sum").asLong()).isEqualTo(3);
            assertMissing(arrays::toDataFrame, "pyarrow");
            assertMissing(arrays::toArrow, "pyarrow");
            assertThat(texts.height()).isEqualTo(1);
        }
    }

    private static void assertMissing(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MissingPackageException.class,
                        failure -> assertThat(failure.packageName()).isEqualTo(name))
                .hasMessageContaining("pip install " + name);
    }

    @Test
    void numbersGoToPandasWithoutPyarrow() {
        try (PythonWorker python = builder("numpy", "pandas").start();
                DataFrame frame = DataFrame.builder().add("n", 1L, 2L).build();
                DataFrame texts = DataFrame.builder().add("t", "a").build()) {
            PyObject pandas = python.toPython(PyFrames.pandas(frame));
            assertThat(pandas.item("n").call("sum").asLong()).isEqualTo(3);
            assertMissing(() -> python.toPython(PyFrames.pandas(texts)), "pyarrow");
            assertMissing(pandas::toDataFrame, "pyarrow");
        }
    }

    @Test
    void polarsAloneIsEnoughForItsFrames() {
        try (PythonWorker python = builder("polars").start()) {
            for (TypeColumns column : TypeColumns.values()) {
                try (DataFrame frame = column.withNulls();
                        PyObject there = python.toPython(PyFrames.polars(frame));
                        DataFrame back = there.toDataFrame()) {
                    assertThat(back.differenceFrom(frame)).as(column.name()).isEmpty();
                }
            }
            PyObject columns = python.make(java.util.Map.of("n", List.of(1L, 2L)));
            try (DataFrame frame = columns.toDataFrame()) {
                assertThat(frame.row(1).getLong("n")).isEqualTo(2);
            }
        }
    }
}
