// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.data;

import dev.kakehashi.python.environment.EnvironmentStep;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.nio.file.Path;

/// The Python of a peer.
public final class PeerPython {
    private PeerPython() {}

    /// {@return the interpreter of an environment with the packages of a requirements file}
    public static Path of(Path requirements) {
        return environment(requirements).interpreter().executable();
    }

    /// {@return an environment with the packages of a requirements file}
    public static PythonEnvironment environment(Path requirements) {
        return PythonEnvironment.builder()
                .requirementsFile(requirements)
                .listener(
                        (step, text) -> {
                            if (step != EnvironmentStep.OUTPUT) {
                                System.err.println(text);
                            }
                        })
                .build();
    }
}
