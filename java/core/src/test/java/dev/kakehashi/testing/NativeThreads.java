// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The threads of this process by the names that the system has of them, at most 15 letters: those
/// of the engine too, which Java does not know. On Linux only.
public final class NativeThreads {
    /// What runs a streaming query, from its start to its end.
    public static final String QUERY = "kakehashi-query";

    private NativeThreads() {}

    /// {@return how many threads have a name that matches}
    public static long count(String pattern) throws IOException {
        return names().stream().filter(name -> name.matches(pattern)).count();
    }

    /// Waits until so many threads have a name that matches.
    public static void await(String pattern, long count) throws IOException, InterruptedException {
        while (count(pattern) != count) {
            Thread.sleep(5);
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.map(NativeThreads::name).flatMap(Optional::stream).toList();
        }
    }

    private static Optional<String> name(Path thread) {
        try {
            return Optional.of(Files.readString(thread.resolve("comm")).strip());
        } catch (IOException ended) {
            // The thread is gone.
            return Optional.empty();
        }
    }
}
