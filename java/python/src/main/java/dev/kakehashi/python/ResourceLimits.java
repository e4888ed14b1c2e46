// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Limits that the operating system holds for a worker and its children. Where it cannot, as on
/// Windows, the worker [says so][PythonWorker#confinement()].
///
/// @param memory bytes of address space; more is MemoryError in Python
/// @param cpuSeconds seconds of processor time; more ends the worker
/// @param openFiles descriptors
/// @param fileSize bytes of a file that is written
public record ResourceLimits(
        OptionalLong memory,
        OptionalLong cpuSeconds,
        OptionalLong openFiles,
        OptionalLong fileSize) {
    /// No limits.
    public static final ResourceLimits NONE =
            new ResourceLimits(
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());

    /// {@return these limits, and this many bytes of address space}
    public ResourceLimits withMemory(long bytes) {
        return new ResourceLimits(OptionalLong.of(bytes), cpuSeconds, openFiles, fileSize);
    }

    /// {@return these limits, and this processor time, in whole seconds}
    public ResourceLimits withCpuTime(Duration time) {
        return new ResourceLimits(memory, OptionalLong.of(time.toSeconds()), openFiles, fileSize);
    }

    /// {@return these limits, and this many open files}
    public ResourceLimits withOpenFiles(long files) {
        return new ResourceLimits(memory, cpuSeconds, OptionalLong.of(files), fileSize);
    }

    /// {@return these limits, and this many bytes of a file}
    public ResourceLimits withFileSize(long bytes) {
        return new ResourceLimits(memory, cpuSeconds, openFiles, OptionalLong.of(bytes));
    }

    Map<String, Object> toProtocol() {
        Map<String, Object> told = new LinkedHashMap<>();
        memory.ifPresent(value -> told.put("memory", value));
        cpuSeconds.ifPresent(value -> told.put("cpu_seconds", value));
        openFiles.ifPresent(value -> told.put("open_files", value));
        fileSize.ifPresent(value -> told.put("file_size", value));
        return told;
    }
}
