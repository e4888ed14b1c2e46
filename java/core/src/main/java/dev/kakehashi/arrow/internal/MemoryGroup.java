// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/// Blocks of memory that are freed together. For one thread at a time.
public final class MemoryGroup {
    // From where a block starts for its user to where it starts for the C library.
    private final Map<Long, Long> blocks = new HashMap<>();

    /// {@return a block, aligned as Arrow advises, not cleared, with no lifetime but that of this
    /// group}
    public MemorySegment allocate(long bytes) {
        long padded =
                Math.addExact(bytes, 2 * NativeMemory.ALIGNMENT - 1) & -NativeMemory.ALIGNMENT;
        long block = NativeMemory.allocate(padded);
        long aligned = block + NativeMemory.ALIGNMENT - 1 & -NativeMemory.ALIGNMENT;
        blocks.put(aligned, block);
        return NativeMemory.segment(aligned, bytes);
    }

    /// Frees one block before the others.
    public void free(MemorySegment allocated) {
        Long block = blocks.remove(allocated.address());
        if (block != null) {
            NativeMemory.free(block);
        }
    }

    /// Frees every block.
    public void free() {
        blocks.values().forEach(NativeMemory::free);
        blocks.clear();
    }
}
