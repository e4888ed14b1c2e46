// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import dev.kakehashi.python.environment.PythonEnvironment;

import java.nio.file.Path;

/// The libraries, in the order of the report.
enum BridgeLibrary {
    /// This project's.
    KAKEHASHI("Kakehashi") {
        @Override
        Bridge start(PythonEnvironment environment, Path peers) {
            return new KakehashiBridge(environment);
        }
    },
    /// Calls over a socket, by interfaces.
    PY4J("Py4J") {
        @Override
        Bridge start(PythonEnvironment environment, Path peers) throws Exception {
            return Py4jBridge.start(
                    environment.interpreter().executable(), peers.resolve("py4j_worker.py"));
        }
    },
    /// Scripts and JSON over pipes.
    APPOSE("Appose") {
        @Override
        Bridge start(PythonEnvironment environment, Path peers) {
            return new ApposeBridge(environment.interpreter().executable());
        }
    };

    private final String title;

    BridgeLibrary(String title) {
        this.title = title;
    }

    /// {@return its name in the report}
    String title() {
        return title;
    }

    /// {@return the library with a new Python process; what a first call needs besides is done by
    /// that call}
    ///
    /// @param environment with the Python side of all of them
    /// @param peers the folder of scripts
    abstract Bridge start(PythonEnvironment environment, Path peers) throws Exception;
}
