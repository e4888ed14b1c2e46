// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Which entries of `/proc/<pid>/fd` are the worker's three pipes.
///
/// The worker moves its request and reply pipes to other descriptors as soon as it runs, so their
/// numbers say nothing: the event pipe is at 2, the request pipe is what else it reads, and the
/// reply pipe what else it writes.
record PipeTable(Path requests, Path replies, Path events) {
    private static final int TRIES = 100;
    private static final int ACCESS_MODE = 3;

    private record Descriptor(Path path, String pipe, boolean written) {}

    /// {@return the pipes, or null if this folder does not show them}
    static @Nullable PipeTable of(Path process) {
        // While the worker moves its descriptors, a listing may miss one.
        for (int i = 0; i < TRIES; i++) {
            try {
                PipeTable table = read(process);
                if (table != null) {
                    return table;
                }
            } catch (IOException e) {
                if (!Files.isDirectory(process.resolve("fd"))) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable PipeTable read(Path process) throws IOException {
        Path events = process.resolve("fd/2");
        String eventPipe = Files.readSymbolicLink(events).toString();
        Path requests = null;
        Path replies = null;
        for (Descriptor descriptor : descriptors(process)) {
            if (!descriptor.pipe().equals(eventPipe)) {
                if (descriptor.written()) {
                    replies = descriptor.path();
                } else {
                    requests = descriptor.path();
                }
            }
        }
        return requests == null || replies == null
                ? null
                : new PipeTable(requests, replies, events);
    }

    private static List<Descriptor> descriptors(Path process) throws IOException {
        List<Path> paths;
        try (Stream<Path> listing = Files.list(process.resolve("fd"))) {
            paths = listing.toList();
        }
        List<Descriptor> pipes = new java.util.ArrayList<>();
        for (Path path : paths) {
            String target = Files.readSymbolicLink(path).toString();
            if (target.startsWith("pipe:")) {
                pipes.add(new Descriptor(path, target, isWritten(process, path)));
            }
        }
        return pipes;
    }

    private static boolean isWritten(Path process, Path descriptor) throws IOException {
        Path information = process.resolve("fdinfo").resolve(descriptor.getFileName().toString());
        for (String line : Files.readAllLines(information)) {
            if (line.startsWith("flags:")) {
                return (Integer.parseInt(line.substring("flags:".length()).strip(), 8)
                                & ACCESS_MODE)
                        != 0;
            }
        }
        throw new IOException("no flags in " + information);
    }
}
