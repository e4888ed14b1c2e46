// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import dev.kakehashi.python.environment.PythonEnvironment;

import java.nio.file.Path;
import java.util.OptionalDouble;

/// A library and what it needs to start.
///
/// @param environment with the Python side of all libraries
/// @param peers the folder of scripts
record InstalledLibrary(BridgeLibrary library, PythonEnvironment environment, Path peers) {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    Bridge start() throws Exception {
        return library.start(environment, peers);
    }

    /// {@return the milliseconds from the start of a process to the result of its first call}
    OptionalDouble firstCall() throws Exception {
        long start = System.nanoTime();
        try (Bridge bridge = start()) {
            bridge.call();
            return since(start);
        }
    }

    /// {@return the milliseconds from the start of a process until it has numpy}
    OptionalDouble numpy() throws Exception {
        long start = System.nanoTime();
        try (Bridge bridge = start()) {
            if (bridge.importNumpy().isEmpty()) {
                throw new IllegalStateException("numpy has no version");
            }
            return since(start);
        }
    }

    private static OptionalDouble since(long start) {
        return OptionalDouble.of((System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND);
    }
}
