// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.internal.Failures;

import io.airlift.compress.v3.Decompressor;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.lz4.Lz4FrameDecompressor;
import io.airlift.compress.v3.zstd.ZstdDecompressor;

import java.lang.foreign.MemorySegment;

/// The compressions of Arrow IPC, by a library that need not be there.
enum Codec {
    LZ4_FRAME("lz4", 255),
    ZSTD("zstd", 1 << 17);

    private final String text;
    private final long ratio;

    /// @param ratio how many bytes one compressed byte can become, at most and roughly
    Codec(String text, long ratio) {
        this.text = text;
        this.ratio = ratio;
    }

    /// {@return what a frame of so many bytes can become at most}
    long mostFrom(long bytes) {
        return Math.min(Integer.MAX_VALUE, (bytes + 64) * ratio);
    }

    private Decompressor decompressor() {
        return switch (this) {
            case LZ4_FRAME -> Lz4FrameDecompressor.create();
            case ZSTD -> ZstdDecompressor.create();
        };
    }

    /// Fills `target` with what the frame holds.
    ///
    /// The library for LZ4 is fast, and takes frames only whose blocks stand for themselves.
    void decompress(MemorySegment frame, MemorySegment target) {
        try {
            long written =
                    this == LZ4_FRAME && Lz4Frame.hasLinkedBlocks(frame)
                            ? Lz4Frame.decompress(frame, target)
                            : decompressor().decompress(frame, target);
            if (written != target.byteSize()) {
                throw Failures.malformed(
                        "a buffer compressed with %s has %d bytes where it says %d"
                                .formatted(text, written, target.byteSize()));
            }
        } catch (MalformedInputException | Lz4Frame.DamagedException damaged) {
            throw Failures.malformed(
                    "a buffer compressed with %s is damaged (%s)"
                            .formatted(text, damaged.getMessage()));
        }
    }
}
