// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.PythonWorkerBuilder;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Workers with the packages that tests compare with.
final class DataPython {
    private DataPython() {}

    /// {@return settings of a worker with everything that `tests/python/requirements.txt` names
    /// first of all, under the policy that nobody has loosened}
    static PythonWorkerBuilder builder() {
        return PythonWorker.builder()
                .environment(environment("numpy", "pandas", "polars", "pyarrow"));
    }

    /// {@return such a worker that also runs source text}
    static PythonWorker free() {
        return builder().policy(PythonPolicy.unrestricted()).start();
    }

    /// {@return an environment with these packages, of the versions of
    /// `tests/python/requirements.txt`}
    static PythonEnvironment environment(String... packages) {
        List<String> wanted = Arrays.asList(packages);
        try {
            String[] lines =
                    Files.readAllLines(root().resolve("tests/python/requirements.txt")).stream()
                            .filter(line -> wanted.contains(line.split("==", 2)[0]))
                            .toArray(String[]::new);
            return PythonEnvironment.builder().requirements(lines).build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return what `name` is after running Python source}
    static PyObject define(PythonWorker python, String name, String source) {
        PyObject names = python.make(Map.of());
        python.callFunction("builtins", "exec", source, names);
        return names.item(name);
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "a folder with mvnw");
        }
        return folder;
    }
}
