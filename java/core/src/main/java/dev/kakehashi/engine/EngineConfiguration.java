// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Options of the engine of this process, which hold for all queries. [#DEFAULTS] work; see
/// [Engine#configure].
///
/// @param threads threads to compute with; one for each processor when absent
/// @param spillDirectory where data goes that does not fit into memory: into a folder
///   `kakehashi-spill` in it, which has files only while queries run
/// @param memoryBudget bytes after which the engine may begin to spill
public record EngineConfiguration(
        OptionalInt threads, Optional<Path> spillDirectory, OptionalLong memoryBudget) {
    /// The engine chooses.
    public static final EngineConfiguration DEFAULTS =
            new EngineConfiguration(OptionalInt.empty(), Optional.empty(), OptionalLong.empty());

    /// @throws IllegalArgumentException when a number is less than 1
    public EngineConfiguration {
        if (threads.orElse(1) < 1) {
            throw new IllegalArgumentException("threads has to be at least 1");
        }
        if (memoryBudget.orElse(1) < 1) {
            throw new IllegalArgumentException("memoryBudget has to be at least 1 byte");
        }
    }

    /// {@return this configuration with so many threads}
    public EngineConfiguration withThreads(int count) {
        return new EngineConfiguration(OptionalInt.of(count), spillDirectory, memoryBudget);
    }

    /// {@return this configuration with this directory for what does not fit into memory}
    public EngineConfiguration withSpillDirectory(Path directory) {
        return new EngineConfiguration(threads, Optional.of(directory), memoryBudget);
    }

    /// {@return this configuration with this many bytes before the engine may begin to spill}
    public EngineConfiguration withMemoryBudget(long bytes) {
        return new EngineConfiguration(threads, spillDirectory, OptionalLong.of(bytes));
    }
}
