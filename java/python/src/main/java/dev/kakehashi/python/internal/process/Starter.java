// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Starts all processes from one thread that lives as long as the JVM: on Linux a worker asks to be
/// killed when the thread that started it ends.
final class Starter {
    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kakehashi-python-starter").factory());

    private Starter() {}

    /// A process and its pipes.
    record Started(Process process, Pipes pipes) {}

    static Started start(ProcessBuilder builder) throws IOException {
        Future<Started> future =
                THREAD.submit(
                        () -> {
                            Process process = builder.start();
                            return new Started(process, Pipes.of(process));
                        });
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true; // A start takes a moment, and must not be left half done.
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new IOException(failure.getMessage(), failure);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
