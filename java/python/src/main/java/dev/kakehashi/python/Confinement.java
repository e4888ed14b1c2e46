// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the operating system keeps a worker from, whatever its Python code does. For Linux;
/// docs/security.md says which kernels have what.
///
/// @param noNewPrivileges no program that it starts gains privileges
/// @param writable the only folders it may write to; nothing means all
/// @param processes whether it may start processes
/// @param network whether it may use the network
/// @param required whether a worker does not start where one of these cannot be had
public record Confinement(
        boolean noNewPrivileges,
        Optional<List<Path>> writable,
        boolean processes,
        boolean network,
        boolean required) {
    /// None.
    public static final Confinement NONE =
            new Confinement(false, Optional.empty(), true, true, false);

    /// No new privileges, no processes, no network, and these folders to write to.
    public static Confinement strict(Path... writable) {
        return new Confinement(true, Optional.of(List.of(writable)), false, false, false);
    }

    public Confinement {
        writable = writable.map(List::copyOf);
    }

    /// {@return this confinement, without which a worker does not start}
    public Confinement asRequired() {
        return new Confinement(noNewPrivileges, writable, processes, network, true);
    }

    Map<String, Object> toProtocol() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("no_new_privileges", noNewPrivileges);
        writable.ifPresent(
                folders ->
                        told.put(
                                "writable",
                                folders.stream()
                                        .map(folder -> folder.toAbsolutePath().toString())
                                        .toList()));
        told.put("processes", processes);
        told.put("network", network);
        told.put("required", required);
        return told;
    }
}
