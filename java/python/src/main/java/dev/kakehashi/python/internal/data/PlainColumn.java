// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.ArrowArray;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

/// A column that numpy reads as it lies in memory: values of one width, one after the other.
///
/// @param name of the column
/// @param type numpy's name of its type
/// @param offset where it begins
/// @param pieces the values
record PlainColumn(String name, String type, long offset, List<ArrowArray> pieces) {
    /// {@return bytes that it takes}
    long bytes() {
        long rows = pieces.stream().mapToLong(ArrowArray::length).sum();
        return Math.multiplyExact(rows, (long) PlainType.width(type));
    }

    void write(MemorySegment memory) {
        int width = PlainType.width(type);
        long at = offset;
        for (ArrowArray piece : pieces) {
            if (piece.type().equals(DataType.BOOLEAN)) {
                spread(piece, memory, at);
            } else if (piece.length() > 0) {
                MemorySegment.copy(
                        piece.buffers().get(1),
                        piece.offset() * width,
                        memory,
                        at,
                        piece.length() * width);
            }
            at += piece.length() * width;
        }
    }

    /// Arrow has a bit for each truth value, numpy a byte.
    private static void spread(ArrowArray bits, MemorySegment memory, long at) {
        for (long i = 0; i < bits.length(); i++) {
            memory.set(JAVA_BYTE, at + i, bits.getBoolean(i) ? (byte) 1 : 0);
        }
    }

    Map<String, Object> told() {
        return Map.of("name", name, "dtype", type, "offset", offset);
    }
}
