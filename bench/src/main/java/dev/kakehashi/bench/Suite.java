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
    ENGINE,
    /// What a small query costs, and a batch of data.
    BOUNDARY,
    /// Python objects.
    BRIDGE,
    /// Frames and arrays between Java, Polars and Python.
    DATA_PLANE,
    /// Python programs as Java.
    PROGRAMS,
    /// From nothing to a result.
    START_UP;

    private List<String> parts() {
        return switch (this) {
            case ENGINE -> List.of("queries", "sum", "stop", "memory");
            case BOUNDARY -> List.of("ten-rows", "compile", "batch", "types");
            case BRIDGE -> List.of("python", "death");
            case DATA_PLANE -> List.of("data");
            case PROGRAMS -> List.of("emitter", "translation");
            case START_UP -> List.of("command", "run");
        };
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
                                of(name).map(suite -> suite.parts().stream())
                                        .orElseGet(() -> Stream.of(name)))
                .distinct()
                .toList();
    }

    private static Optional<Suite> of(String name) {
        return Stream.of(values()).filter(suite -> suite.text().equals(name)).findFirst();
    }
}
