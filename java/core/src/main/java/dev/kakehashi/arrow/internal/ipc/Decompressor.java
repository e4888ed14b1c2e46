// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.MemoryGroup;

import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.CompressionType;
import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Makes buffers of compressed ones: each is the length of what it was, in 64 bits, and a frame.
final class Decompressor {
    private static final long NOT_COMPRESSED = -1;

    private final Codec codec;
    private final MemoryGroup memory;

    private Decompressor(Codec codec, MemoryGroup memory) {
        this.codec = codec;
        this.memory = memory;
    }

    /// {@return what reads bodies of this compression into this memory, or null when they are not
    /// compressed}
    static @Nullable Decompressor of(@Nullable BodyCompression compression, MemoryGroup memory) {
        if (compression == null) {
            return null;
        }
        try {
            return new Decompressor(codec(compression.codec()), memory);
        } catch (NoClassDefFoundError missing) {
            throw Failures.unsupported(
                    "The Arrow data is compressed: add io.airlift:aircompressor-v3 to the program,"
                            + " or write the data uncompressed");
        }
    }

    private static Codec codec(byte number) {
        return switch (number) {
            case CompressionType.LZ4_FRAME -> Codec.LZ4_FRAME;
            case CompressionType.ZSTD -> Codec.ZSTD;
            default ->
                    throw Failures.unsupported(
                            "The Arrow data is compressed by a codec of number %d, which is not known: write it with zstd, lz4 or uncompressed"
                                    .formatted(number));
        };
    }

    MemorySegment decompress(MemorySegment buffer) {
        if (buffer.byteSize() < 8) {
            throw Failures.malformed(
                    "a compressed buffer has %d bytes".formatted(buffer.byteSize()));
        }
        long length = buffer.get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
        MemorySegment frame = buffer.asSlice(8);
        if (length == NOT_COMPRESSED) {
            return frame;
        }
        if (length < 0 || length > codec.mostFrom(frame.byteSize())) {
            throw Failures.malformed(
                    "a compressed buffer of %d bytes says that it had %d"
                            .formatted(frame.byteSize(), length));
        }
        MemorySegment bytes = memory.allocate(length);
        codec.decompress(frame, bytes);
        return bytes;
    }
}
