// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a measurement was made.
///
/// @param system operating system and its version
/// @param architecture of the processor
/// @param processor its model; the architecture again where the system does not tell
/// @param processors how many of them the JVM sees
/// @param memoryGigabytes main memory
/// @param loadBefore processes that wanted a processor in the minute before; negative where the
///   system does not tell
public record Machine(
        String system,
        String architecture,
        String processor,
        int processors,
        double memoryGigabytes,
        double loadBefore) {
    private static final double GIGABYTE = 1e9;

    /// {@return this machine, now}
    public static Machine here() {
        String architecture = System.getProperty("os.arch");
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                architecture,
                processorModel().orElse(architecture),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIGABYTE,
                system.getSystemLoadAverage());
    }

    private static Optional<String> processorModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
