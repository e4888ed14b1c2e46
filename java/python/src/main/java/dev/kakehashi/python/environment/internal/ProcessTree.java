// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.List;

/// Ends a process together with those it started.
final class ProcessTree {
    private ProcessTree() {}

    /// Kills a process and its descendants. What was killed before is passed over.
    static void kill(Process process) {
        // Once the parent is dead its children belong to somebody else and are no longer found.
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
