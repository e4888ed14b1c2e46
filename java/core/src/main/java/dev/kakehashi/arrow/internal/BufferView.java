// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What Java code sees of the memory of one or more batches: an arena that ends the access of Java
/// code when it closes, and a share in each owner, which is given back then, or when the collector
/// finds that nobody can reach the memory.
public final class BufferView {
    private final Arena arena;
    // Segments refer to the scope and nothing else, so it is what the cleaner has to watch.
    private final MemorySegment.Scope scope;
    private final Cleaner.Cleanable release;
    private final AtomicInteger batches;

    private BufferView(Arena arena, List<BufferOwner> owners, int batches) {
        this.arena = arena;
        this.scope = arena.scope();
        this.batches = new AtomicInteger(batches);
        this.release = Cleanup.register(scope, new Release(owners));
    }

    private record Release(List<BufferOwner> owners) implements Runnable {
        @Override
        public void run() {
            owners.forEach(BufferOwner::release);
        }
    }

    /// {@return a view for the current thread alone, which takes over the caller's share in the
    /// owner}
    public static BufferView confined(BufferOwner owner) {
        return new BufferView(Arena.ofConfined(), List.of(owner), 1);
    }

    /// {@return a view for any thread, which takes over the caller's shares in the owners}
    ///
    /// @param batches how many batches have to be closed to close it
    public static BufferView shared(List<BufferOwner> owners, int batches) {
        return new BufferView(Arena.ofShared(), List.copyOf(owners), batches);
    }

    /// {@return this memory, accessible as long as this view}
    public MemorySegment bind(MemorySegment memory) {
        // Memory of a scope of its own belongs to a user, whose closing must be noticed.
        boolean counted = memory.scope().equals(MemorySegment.NULL.scope());
        return counted ? memory.reinterpret(arena, null) : memory;
    }

    /// {@return whether Java code may still read}
    public boolean isOpen() {
        return scope.isAlive();
    }

    /// Takes one batch away; the last one ends the access and gives the shares in the owners back.
    ///
    /// @throws WrongThreadException when this is for another thread alone
    public void close() {
        if (batches.decrementAndGet() > 0) {
            return;
        }
        try {
            // The arena comes first: it refuses while somebody reads.
            arena.close();
        } catch (RuntimeException refused) {
            batches.incrementAndGet();
            throw refused;
        }
        release.clean();
    }
}
