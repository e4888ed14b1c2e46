// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import com.google.flatbuffers.FlatBufferBuilder;

import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MetadataVersion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/// Writes messages one after the other, with bodies that start and go on at multiples of 64 bytes.
final class MessageWriter {
    // The most that is handed to a channel at once: a buffer of Java's has 31 bits of length.
    private static final long CHUNK = 1 << 30;

    private final WritableByteChannel channel;
    private long position;

    MessageWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    long position() {
        return position;
    }

    /// Where a message is.
    record Place(long offset, int metadataLength, long bodyLength) {}

    /// Writes a message.
    ///
    /// @param header the offset of the header in the builder
    Place write(
            FlatBufferBuilder out,
            byte headerType,
            int header,
            List<MemorySegment> body,
            long bodyLength)
            throws IOException {
        out.finish(
                Message.createMessage(out, MetadataVersion.V5, headerType, header, bodyLength, 0));
        ByteBuffer message = out.dataBuffer();
        long offset = position;
        int metadata =
                Math.toIntExact(
                        BatchBody.padded(position + 8 + message.remaining()) - position - 8);
        writeInts(SegmentSource.CONTINUATION, metadata);
        int padding = metadata - message.remaining();
        write(message);
        write(ByteBuffer.allocate(padding));
        for (MemorySegment buffer : body) {
            for (long at = 0; at < buffer.byteSize(); at += CHUNK) {
                write(buffer.asSlice(at, Math.min(CHUNK, buffer.byteSize() - at)).asByteBuffer());
            }
            write(
                    ByteBuffer.allocate(
                            (int) (BatchBody.padded(buffer.byteSize()) - buffer.byteSize())));
        }
        return new Place(offset, metadata + 8, bodyLength);
    }

    void writeInts(int... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        write(bytes.flip());
    }

    void write(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
