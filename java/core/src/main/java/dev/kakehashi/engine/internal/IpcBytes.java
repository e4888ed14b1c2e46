// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Collects bytes, more than an array can hold if need be.
final class IpcBytes extends OutputStream {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] block = new byte[BLOCK];
    private int used;

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (used == BLOCK) {
                full.add(block);
                block = new byte[BLOCK];
                used = 0;
            }
            int part = Math.min(left, BLOCK - used);
            System.arraycopy(bytes, at, block, used, part);
            used += part;
            at += part;
            left -= part;
        }
    }

    long length() {
        return (long) full.size() * BLOCK + used;
    }

    /// {@return the bytes in one piece}
    MemorySegment copyTo(Arena arena) {
        MemorySegment all = arena.allocate(Math.max(1, length()), 64);
        long at = 0;
        for (byte[] each : full) {
            MemorySegment.copy(each, 0, all, JAVA_BYTE, at, BLOCK);
            at += BLOCK;
        }
        MemorySegment.copy(block, 0, all, JAVA_BYTE, at, used);
        return all;
    }
}
