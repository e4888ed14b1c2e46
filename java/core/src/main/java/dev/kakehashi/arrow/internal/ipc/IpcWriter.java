// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import com.google.flatbuffers.FlatBufferBuilder;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.CanonicalLayout;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.build.Rebuild;
import dev.kakehashi.arrow.internal.ipc.MessageWriter.Place;

import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/// Writes batches in one of the formats.
public final class IpcWriter {
    private final MessageWriter messages;
    private final Schema schema;
    private final List<Child> layouts;
    private final boolean file;
    private final List<CategoryNumbers> categories = new ArrayList<>();
    private final List<Place> batches = new ArrayList<>();
    private final List<Place> dictionaries = new ArrayList<>();

    /// Writes the beginning.
    ///
    /// @param file whether in the file format
    public IpcWriter(WritableByteChannel channel, Schema schema, boolean file) throws IOException {
        this.messages = new MessageWriter(channel);
        this.schema = schema;
        this.file = file;
        this.layouts =
                schema.fields().stream()
                        .map(field -> new Child(field.name(), CanonicalLayout.of(field.type())))
                        .toList();
        layouts.forEach(child -> collect(child.layout()));
        if (file) {
            messages.write(ByteBuffer.allocate(8).put(IpcFile.MAGIC).position(0));
        }
        FlatBufferBuilder out = new FlatBufferBuilder();
        int header = new SchemaWriter(out).schema(layouts);
        messages.write(out, MessageHeader.Schema, header, List.of(), 0);
    }

    private void collect(ArrowLayout layout) {
        if (layout.isDictionary()) {
            categories.add(new CategoryNumbers(layout));
        }
        layout.children().forEach(child -> collect(child.layout()));
    }

    /// Writes a batch.
    public void write(ArrowBatch batch) throws IOException {
        if (!batch.schema().equals(schema)) {
            throw new IllegalArgumentException(
                    "A batch of %s does not fit a writer of %s".formatted(batch.schema(), schema));
        }
        BatchData data = BatchAccess.dataOf(batch);
        MemoryGroup memory = new MemoryGroup();
        // Another thread may close the batch meanwhile.
        data.owner().retain();
        try {
            BatchBody body = new BatchBody(memory, categories);
            for (ArrayData column : data.columns()) {
                body.add(Rebuild.isCanonical(column) ? column : Rebuild.canonical(column, memory));
            }
            if (!file) {
                writeDictionaries();
            }
            FlatBufferBuilder out = new FlatBufferBuilder();
            int header = body.write(out, data.rows());
            batches.add(
                    messages.write(
                            out, MessageHeader.RecordBatch, header, body.buffers(), body.length()));
        } finally {
            memory.free();
            data.owner().release();
        }
    }

    private void writeDictionaries() throws IOException {
        for (int id = 0; id < categories.size(); id++) {
            if (!categories.get(id).hasGrown()) {
                continue;
            }
            MemoryGroup memory = new MemoryGroup();
            try {
                ArrayData dictionary = categories.get(id).dictionary(memory);
                BatchBody body = new BatchBody(memory, List.of());
                body.add(dictionary);
                FlatBufferBuilder out = new FlatBufferBuilder();
                int header =
                        DictionaryBatch.createDictionaryBatch(
                                out, id, body.write(out, dictionary.length()), false);
                dictionaries.add(
                        messages.write(
                                out,
                                MessageHeader.DictionaryBatch,
                                header,
                                body.buffers(),
                                body.length()));
            } finally {
                memory.free();
            }
        }
    }

    /// Writes the end: without it, a file is not one.
    public void finish() throws IOException {
        if (file) {
            // The footer leads to them, wherever they are; so each needs to be written once only.
            writeDictionaries();
        }
        messages.writeInts(SegmentSource.CONTINUATION, 0);
        if (file) {
            FlatBufferBuilder out = new FlatBufferBuilder();
            int header = new SchemaWriter(out).schema(layouts);
            Footer.startDictionariesVector(out, dictionaries.size());
            int dictionaryBlocks = blocks(out, dictionaries);
            Footer.startRecordBatchesVector(out, batches.size());
            int batchBlocks = blocks(out, batches);
            out.finish(
                    Footer.createFooter(
                            out, MetadataVersion.V5, header, dictionaryBlocks, batchBlocks, 0));
            ByteBuffer footer = out.dataBuffer();
            int length = footer.remaining();
            messages.write(footer);
            messages.writeInts(length);
            messages.write(ByteBuffer.wrap(IpcFile.MAGIC));
        }
    }

    private static int blocks(FlatBufferBuilder out, List<Place> places) {
        for (Place place : places.reversed()) {
            Block.createBlock(out, place.offset(), place.metadataLength(), place.bodyLength());
        }
        return out.endVector();
    }
}
