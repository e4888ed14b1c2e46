// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The regions of a worker that this process has mapped. They stay mapped for the next exchange,
/// because fresh pages cost more than the copy itself. Thread-safe.
final class SharedMemory {
    /// Bytes of regions that stay mapped while nobody uses them.
    private static final long KEPT = 256 << 20;

    // Those that nobody uses, the one that was left first in front.
    private final Map<Long, Mapping> idle = new LinkedHashMap<>();
    private long idleBytes;
    private boolean closed;

    /// A mapped region, in the hands of one user.
    ///
    /// @param number of the region
    /// @param memory all of it, alive until it is left
    /// @param arena ends it
    record Mapping(long number, MemorySegment memory, Arena arena) {}

    /// {@return the memory of a lease; the caller has to [#leave] it}
    Mapping enter(Lease lease) {
        synchronized (this) {
            Mapping known = idle.remove(lease.number());
            if (known != null) {
                idleBytes -= known.memory.byteSize();
                return known;
            }
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel =
                FileChannel.open(lease.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment memory =
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, lease.capacity(), arena);
            return new Mapping(lease.number(), memory, arena);
        } catch (IOException failure) {
            arena.close();
            throw new UncheckedIOException(
                    "The memory that the Python worker shares cannot be opened: " + lease.path(),
                    failure);
        }
    }

    /// Lets go of the memory, which may stay mapped.
    void leave(Mapping mapping) {
        List<Mapping> unmapped = new ArrayList<>();
        synchronized (this) {
            if (closed || mapping.memory.byteSize() > KEPT) {
                unmapped.add(mapping);
            } else {
                idle.put(mapping.number, mapping);
                idleBytes += mapping.memory.byteSize();
                removeOldest(KEPT, unmapped);
            }
        }
        unmapped.forEach(one -> one.arena.close());
    }

    /// Unmaps what nobody uses, now, and the rest as it is left.
    void close() {
        List<Mapping> unmapped = new ArrayList<>();
        synchronized (this) {
            closed = true;
            removeOldest(0, unmapped);
        }
        unmapped.forEach(one -> one.arena.close());
    }

    private void removeOldest(long bytes, List<Mapping> unmapped) {
        Iterator<Mapping> oldest = idle.values().iterator();
        while (idleBytes > bytes && oldest.hasNext()) {
            Mapping mapping = oldest.next();
            oldest.remove();
            idleBytes -= mapping.memory.byteSize();
            unmapped.add(mapping);
        }
    }
}
