// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.Cleanup;
import dev.kakehashi.arrow.internal.Failures;

import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Batches of the file format: messages, then a footer that says where they are.
public final class IpcFile implements ArrowStream {
    static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

    private final Footer footer;
    private final int batchCount;
    private final SegmentSource source;
    private final IpcReader reader;
    private final Cleaner.Cleanable release;
    private int position;
    private boolean closed;

    private IpcFile(Footer footer, SegmentSource source, IpcReader reader) {
        this.footer = footer;
        // Read once, by who opens the file: a damaged footer fails there and not later.
        this.batchCount = footer.recordBatchesLength();
        this.source = source;
        this.reader = reader;
        this.release = Cleanup.register(this, reader::close);
    }

    /// {@return whether these bytes begin as a file does, and not as a stream}
    static boolean isFile(MemorySegment memory) {
        return memory.byteSize() >= MAGIC.length
                && memory.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) == -1;
    }

    /// {@return the batches of a file that lies in memory, read in place; takes over the caller's
    /// share in the owner}
    static IpcFile open(MemorySegment memory, BufferOwner owner) {
        SegmentSource source = new SegmentSource(memory, owner);
        try {
            Footer footer = footer(memory);
            if (footer.schema() == null) {
                throw Failures.malformed("its footer has no schema");
            }
            IpcReader reader = new IpcReader(source, footer.schema());
            for (int i = 0; i < footer.dictionariesLength(); i++) {
                reader.readDictionary(
                        message(source, footer.dictionaries(i), MessageHeader.DictionaryBatch));
            }
            return new IpcFile(footer, source, reader);
        } catch (RuntimeException failure) {
            source.close();
            throw Guard.explain(failure);
        }
    }

    private static Footer footer(MemorySegment memory) {
        long end = memory.byteSize() - MAGIC.length;
        boolean complete =
                end >= MAGIC.length + 6
                        && memory.asSlice(end).mismatch(MemorySegment.ofArray(MAGIC)) == -1;
        if (!complete) {
            throw Failures.malformed("the file is cut off, its end mark is missing");
        }
        int length = memory.get(JAVA_INT_UNALIGNED, end - 4);
        if (length <= 0 || length > end - 4 - MAGIC.length) {
            throw Failures.malformed("the file has a footer of %d bytes".formatted(length));
        }
        byte[] bytes = memory.asSlice(end - 4 - length, length).toArray(JAVA_BYTE);
        return Footer.getRootAsFooter(
                java.nio.ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static Message message(SegmentSource source, Block block, byte kind) {
        source.seek(block.offset());
        Message message = source.next();
        if (message == null || message.headerType() != kind) {
            throw Failures.malformed("the footer leads to a place where no such message is");
        }
        return message;
    }

    /// {@return how many batches the file has}
    public int batchCount() {
        return batchCount;
    }

    @Override
    public Schema schema() {
        return reader.schema();
    }

    @Override
    public synchronized @Nullable ArrowBatch next() {
        if (closed) {
            throw new IllegalStateException("This Arrow file is closed");
        }
        if (position == batchCount) {
            return null;
        }
        ArrowBatch batch =
                Guard.checked(
                        () ->
                                reader.readBatch(
                                        message(
                                                source,
                                                footer.recordBatches(position),
                                                MessageHeader.RecordBatch)));
        position++;
        return batch;
    }

    @Override
    public synchronized void close() {
        closed = true;
        release.clean();
    }
}
