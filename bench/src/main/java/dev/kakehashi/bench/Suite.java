// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What belongs together on a command line.
enum Suite {
    /// Queries, and what the engine does with a large table, a cancel, and a file larger than
    /// memory.
    ENGINE("queries", "sum", "stop", "memory"),
    /// What a small query costs, and a batch of data.
    BOUNDARY("ten-rows", "compile", "batch", "types"),
    /// Python objects.
    BRIDGE("python", "death"),
    /// Frames and arrays between Java, Polars and Python.
    DATA_PLANE("data"),
    /// From nothing to a result.
    START_UP("command");

    private final List<String> parts;

    Suite(String... parts) {
        this.parts = List.of(parts);
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the parts that are meant by these names, each of a suite or of a part, in order and
    /// once each}
    static List<String> parts(List<String> names) {
        return names.stream()
                .flatMap(
                        name ->
                                of(name).map(suite -> suite.parts.stream())
                                        .orElseGet(() -> Stream.of(name)))
                .distinct()
                .toList();
    }

    private static Optional<Suite> of(String name) {
        return Stream.of(values()).filter(suite -> suite.text().equals(name)).findFirst();
    }
}
