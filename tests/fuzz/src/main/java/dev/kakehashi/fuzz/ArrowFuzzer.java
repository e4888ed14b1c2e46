// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.fuzz;

import dev.kakehashi.DataFrame;
import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Bytes that may be Arrow IPC, as a file or as a stream: they are refused with an error of ours,
/// or every value can be read.
public final class ArrowFuzzer {
    private ArrowFuzzer() {}

    /// Called by the fuzzer.
    public static void fuzzerTestOneInput(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            // A fresh piece of memory: what is read beyond its end is an error, not a neighbour.
            MemorySegment memory = arena.allocate(Math.max(1, bytes.length), 64);
            MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
            try (ArrowStream batches = ArrowIpc.read(memory.asSlice(0, bytes.length));
                    DataFrame frame = DataFrame.fromArrow(batches)) {
                if (frame.toString().isEmpty()) {
                    throw new IllegalStateException("a frame without a text");
                }
            }
        } catch (KakehashiException refused) {
            // As it should be.
        }
    }
}
