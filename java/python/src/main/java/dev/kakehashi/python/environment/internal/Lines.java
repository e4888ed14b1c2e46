// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Reads what a process prints on a thread of its own, so that whoever waits for the next line can
/// be interrupted and has deadlines. A line ends at LF, CR or CR LF, or when it is very long.
final class Lines implements AutoCloseable {
    private static final int MAX_LINE = 64 * 1024;
    private static final int WAITING_LINES = 256;

    private final BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(WAITING_LINES);
    private final Thread reader;

    Lines(InputStream stream) {
        reader = Thread.ofVirtual().name("kakehashi-process-output").start(() -> read(stream));
    }

    /// What is read from; at its end there is an empty element.
    BlockingQueue<Optional<String>> queue() {
        return queue;
    }

    private void read(InputStream stream) {
        try {
            try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                var line = new StringBuilder();
                for (int character = text.read(); character >= 0; character = text.read()) {
                    if (character == '\n' || character == '\r' || line.length() == MAX_LINE) {
                        flush(line);
                    }
                    if (character != '\n' && character != '\r') {
                        line.append((char) character);
                    }
                }
                flush(line);
            } catch (IOException e) {
                // The stream was closed under the reader because its process was killed: an end.
                queue.put(Optional.of("[the output ends here: " + e.getMessage() + "]"));
            } finally {
                queue.put(Optional.empty());
            }
        } catch (InterruptedException e) {
            // By close: nobody reads any more.
            Thread.currentThread().interrupt();
        }
    }

    private void flush(StringBuilder line) throws InterruptedException {
        if (!line.isEmpty()) {
            queue.put(Optional.of(line.toString()));
            line.setLength(0);
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
