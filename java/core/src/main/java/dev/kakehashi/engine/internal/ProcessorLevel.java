// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a library was compiled for, so that a processor that lacks an instruction is a clear error
/// and not the end of the process. Levels and features are those of the x86-64 psABI, by the names
/// that Linux has for them.
final class ProcessorLevel {
    private static final List<String> V2 =
            List.of("cx16", "lahf_lm", "popcnt", "pni", "sse4_1", "sse4_2", "ssse3");
    private static final List<String> V3 =
            List.of("abm", "avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "movbe");
    private static final Map<String, List<String>> LEVELS =
            Map.of("x86-64-v2", V2, "x86-64-v3", Stream.concat(V2.stream(), V3.stream()).toList());
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private ProcessorLevel() {}

    /// {@return what keeps this machine from running code of this level; empty when nothing does,
    /// or when the system does not tell}
    static Optional<String> defect(String level) {
        if (!Files.isReadable(PROCESSORS)) {
            return Optional.empty();
        }
        try {
            return defect(level, Files.readAllLines(PROCESSORS));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /// @param level the level, or "" for none
    /// @param processors the lines of Linux's `/proc/cpuinfo`
    static Optional<String> defect(String level, List<String> processors) {
        List<String> needed = LEVELS.getOrDefault(level, List.of());
        Optional<String> flags =
                processors.stream().filter(line -> line.startsWith("flags")).findFirst();
        if (needed.isEmpty() || flags.isEmpty()) {
            return Optional.empty();
        }
        Set<String> present = Set.of(distinct(flags.get()));
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(present);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "it is compiled for processors of level %s, and this one lacks %s: build it from source with KAKEHASHI_CPU=x86-64"
                                .formatted(level, String.join(", ", missing)));
    }

    private static String[] distinct(String flags) {
        String names = flags.substring(flags.indexOf(':') + 1).strip();
        return Stream.of(names.split("\\s+")).distinct().toArray(String[]::new);
    }
}
