// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Workers for tests.
public final class Workers {
    private Workers() {}

    /// {@return a worker that can import `kakehashi_test` from this project's test resources}
    static PythonWorker withTestModule() {
        return builder().start();
    }

    static PythonWorkerBuilder builder() {
        return PythonWorker.builder().searchPath(modules()).policy(PythonPolicy.unrestricted());
    }

    /// {@return the folder of the tests' Python modules}
    static Path modules() {
        return root().resolve("java/python/src/test/python");
    }

    /// {@return the folder of the project}
    public static Path root() {
        try {
            Path root = Path.of("").toRealPath();
            while (!Files.exists(root.resolve("mvnw"))) {
                root = Objects.requireNonNull(root.getParent(), "a folder with mvnw");
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return all that this JVM has on its class path and its module path, for another JVM}
    static String classPath() {
        return String.join(
                File.pathSeparator,
                root().resolve("java/python/target/classes").toString(),
                root().resolve("java/python/target/test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }
}
