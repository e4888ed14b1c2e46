// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Reads LZ4 frames whose blocks refer to those before them, which the library for LZ4 does not
/// take. Arrow C++ and Polars write such frames of everything beyond 64 KiB.
///
/// The format is that of the LZ4 Frame Format Description 1.6.4 and the LZ4 Block Format
/// Description.
final class Lz4Frame {
    /// A frame that is not as the format says.
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int MAGIC = 0x184D2204;
    private static final int SHORTEST = 7;

    private static final int VERSION = 0b1100_0000;
    private static final int VERSION_1 = 0b0100_0000;
    private static final int INDEPENDENT_BLOCKS = 0b0010_0000;
    private static final int BLOCK_CHECKSUMS = 0b0001_0000;
    private static final int CONTENT_SIZE = 0b0000_1000;
    private static final int CONTENT_CHECKSUM = 0b0000_0100;
    private static final int DICTIONARY = 0b0000_0001;

    private static final int LEAST_MATCH = 4;
    private static final int MORE = 15;

    private final MemorySegment frame;
    private final MemorySegment target;
    private long in;
    private long out;

    private Lz4Frame(MemorySegment frame, MemorySegment target) {
        this.frame = frame;
        this.target = target;
    }

    /// {@return whether it is a frame whose blocks refer to those before them}
    static boolean hasLinkedBlocks(MemorySegment frame) {
        return frame.byteSize() >= SHORTEST
                && frame.get(INT, 0) == MAGIC
                && (frame.get(ValueLayout.JAVA_BYTE, 4) & INDEPENDENT_BLOCKS) == 0;
    }

    /// {@return how many bytes the frame has filled of the target}
    ///
    /// @throws DamagedException if the frame is damaged, or is of more than the target holds
    static long decompress(MemorySegment frame, MemorySegment target) throws DamagedException {
        try {
            return new Lz4Frame(frame, target).all();
        } catch (IndexOutOfBoundsException beyond) {
            throw new DamagedException("it ends too early, or is of more than it says");
        }
    }

    private long all() throws DamagedException {
        int flags = frame.get(ValueLayout.JAVA_BYTE, 4);
        if ((flags & VERSION) != VERSION_1) {
            throw new DamagedException("an unknown version of the format");
        }
        if ((flags & DICTIONARY) != 0) {
            throw new DamagedException("it needs a dictionary");
        }
        in = (flags & CONTENT_SIZE) != 0 ? 14 : 6;
        int checksum = XxHash32.of(frame.asSlice(4, in - 4)) >> 8 & 0xff;
        if ((frame.get(ValueLayout.JAVA_BYTE, in) & 0xff) != checksum) {
            throw new DamagedException("the checksum of its header is another one");
        }
        in++;
        for (int size = nextInt(); size != 0; size = nextInt()) {
            block(size);
            if ((flags & BLOCK_CHECKSUMS) != 0) {
                check(frame.asSlice(in - (size & Integer.MAX_VALUE), size & Integer.MAX_VALUE));
            }
        }
        if ((flags & CONTENT_CHECKSUM) != 0) {
            check(target.asSlice(0, out));
        }
        return out;
    }

    private void check(MemorySegment bytes) throws DamagedException {
        if (nextInt() != XxHash32.of(bytes)) {
            throw new DamagedException("a checksum is another one");
        }
    }

    private int nextInt() {
        int value = frame.get(INT, in);
        in += 4;
        return value;
    }

    /// @param size its bytes; negative, that is with the highest bit set, if it is not compressed
    private void block(int size) throws DamagedException {
        long end = in + (size & Integer.MAX_VALUE);
        if (end > frame.byteSize()) {
            throw new DamagedException("a block ends behind it");
        }
        if (size < 0) {
            copy(end - in);
            return;
        }
        while (true) {
            int token = frame.get(ValueLayout.JAVA_BYTE, in++) & 0xff;
            copy(length(token >>> 4));
            if (in == end) {
                return; // The last sequence of a block is literals alone.
            }
            if (in > end) {
                throw new DamagedException("a sequence goes beyond its block");
            }
            int offset = frame.get(SHORT, in) & 0xffff;
            in += 2;
            match(offset, length(token & MORE) + LEAST_MATCH);
        }
    }

    private long length(int inToken) {
        long length = inToken;
        if (inToken == MORE) {
            int more;
            do {
                more = frame.get(ValueLayout.JAVA_BYTE, in++) & 0xff;
                length += more;
            } while (more == 255);
        }
        return length;
    }

    private void copy(long bytes) {
        MemorySegment.copy(frame, in, target, out, bytes);
        in += bytes;
        out += bytes;
    }

    /// Repeats what stands so far back, which may reach into what it repeats.
    private void match(int offset, long length) throws DamagedException {
        if (offset == 0 || offset > out) {
            throw new DamagedException("it refers to what is before it");
        }
        long from = out - offset;
        long end = out + length;
        while (out < end) {
            // What was repeated can be repeated with it: the piece doubles each time.
            long piece = Math.min(out - from, end - out);
            MemorySegment.copy(target, from, target, out, piece);
            out += piece;
        }
    }
}
