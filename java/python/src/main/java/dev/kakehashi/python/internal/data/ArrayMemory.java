// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;

/// Leased memory in the hands of a user: access ends, and the lease is given back, when it is
/// closed, or when nobody can reach it any more. Thread-safe.
final class ArrayMemory {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final Cleaner.Cleanable release;

    /// @param leased the memory
    /// @param giveBack does not lead to this object
    ArrayMemory(MemorySegment leased, Runnable giveBack) {
        this.memory = leased.reinterpret(arena, null);
        // Segments refer to the scope and nothing else, so it is what the cleaner has to watch.
        this.release = CLEANER.register(arena.scope(), giveBack);
    }

    MemorySegment memory() {
        return memory;
    }

    /// @throws IllegalStateException when another thread is just reading
    synchronized void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
        release.clean();
    }
}
