// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process holds at a rest.
///
/// @param seconds since the start
/// @param steps that were played until then
/// @param residentMegabytes memory in use, the Java heap among it, of this process
/// @param heapMegabytes of it the Java heap, after a collection
/// @param alive objects of the library
/// @param threads of this process, the engine's among them
/// @param files that this process has open
/// @param processes that this process has started
record Sample(
        long seconds,
        long steps,
        long residentMegabytes,
        long heapMegabytes,
        long alive,
        long threads,
        long files,
        long processes) {
    private static final Path SELF = Path.of("/proc/self");
    private static final long KIBIBYTES = 1024;
    private static final long MEGABYTE = 1 << 20;

    static final String HEAD =
            """
            | minute | steps | RSS, MB | Java heap, MB | objects of the library | threads | files | processes |
            |---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    static Sample take(long seconds, long steps, Library library) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return new Sample(
                seconds,
                steps,
                status("VmRSS") / KIBIBYTES,
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                library.alive(),
                status("Threads"),
                count(SELF.resolve("fd")),
                ProcessHandle.current().descendants().count());
    }

    /// {@return memory that is not the Java heap's}
    long outsideOfTheHeap() {
        return residentMegabytes - heapMegabytes;
    }

    String row() {
        return "| %.1f | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        seconds / 60.0,
                        steps,
                        residentMegabytes,
                        heapMegabytes,
                        alive,
                        threads,
                        files,
                        processes);
    }

    private static long status(String line) throws IOException {
        try (Stream<String> lines = Files.lines(SELF.resolve("status"))) {
            return lines.filter(text -> text.startsWith(line + ":"))
                    .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
