// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Runs a process to its end, line by line.
public final class ProcessRun {
    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final long MILLIS_AFTER_THE_END = 1_000;

    private ProcessRun() {}

    /// Runs a process and hands on what it prints, on this thread.
    ///
    /// Whatever ends this call early (the deadline, an interrupt, an exception of the consumer)
    /// kills the process and those it started.
    ///
    /// @param input what it reads on its standard input, which ends then
    /// @param lines gets the lines, without their ends; the standard error is read only if the
    ///   builder redirects it
    /// @return its exit status
    /// @throws IOException when it cannot be started
    /// @throws TimeoutException when it did not end before the deadline
    public static int run(
            ProcessBuilder builder, byte[] input, Deadline deadline, Consumer<String> lines)
            throws IOException, InterruptedException, TimeoutException {
        Process process = builder.start();
        try (var output = new Lines(process.getInputStream())) {
            feed(process, input);
            BlockingQueue<Optional<String>> queue = output.queue();
            long ended = 0;
            while (true) {
                Optional<String> line = queue.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                if (deadline.hasPassed()) {
                    throw new TimeoutException();
                }
                if (line == null) {
                    // A process that it left behind may hold the pipe for ever.
                    if (!process.isAlive()
                            && ++ended * MILLIS_BETWEEN_LOOKS >= MILLIS_AFTER_THE_END) {
                        break;
                    }
                } else if (line.isPresent()) {
                    lines.accept(line.get());
                } else {
                    break;
                }
            }
            if (!process.waitFor(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            return process.exitValue();
        } finally {
            if (process.isAlive()) {
                ProcessTree.kill(process);
            }
        }
    }

    private static void feed(Process process, byte[] input) {
        Thread.ofVirtual()
                .name("kakehashi-process-input")
                .start(
                        () -> {
                            try (OutputStream stream = process.getOutputStream()) {
                                stream.write(input);
                            } catch (IOException e) {
                                // It does not read its input, or ended: its status tells.
                            }
                        });
    }
}
