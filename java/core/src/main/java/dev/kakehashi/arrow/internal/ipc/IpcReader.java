// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.MemoryGroup;

import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;

import java.util.List;
import java.util.Map;

/// Makes batches of messages, once the schema is known.
final class IpcReader implements AutoCloseable {
    private final MessageSource source;
    private final Schema schema;
    private final List<IpcField> fields;
    private final Dictionaries dictionaries;

    IpcReader(MessageSource source, org.apache.arrow.flatbuf.Schema schema) {
        this.source = source;
        this.fields = SchemaReader.read(schema);
        this.dictionaries = new Dictionaries(fields);
        try {
            this.schema =
                    Schema.of(
                            fields.stream()
                                    .map(field -> new Field(field.name(), field.layout().type()))
                                    .toList());
        } catch (IllegalArgumentException duplicate) {
            throw Failures.malformed(String.valueOf(duplicate.getMessage()));
        }
    }

    Schema schema() {
        return schema;
    }

    MessageSource source() {
        return source;
    }

    /// Takes a dictionary in, with the body that follows its message.
    void readDictionary(Message message) {
        DictionaryBatch dictionary = (DictionaryBatch) message.header(new DictionaryBatch());
        if (dictionary == null || dictionary.data() == null) {
            throw Failures.malformed("a dictionary is missing from its message");
        }
        IpcField field = dictionaries.field(dictionary.id());
        Columns read = read(message, dictionary.data(), List.of(field));
        dictionaries.put(dictionary.id(), read.columns[0], read.owner, dictionary.isDelta());
    }

    /// {@return the batch of a message, with the body that follows it}
    ArrowBatch readBatch(Message message) {
        RecordBatch batch = (RecordBatch) message.header(new RecordBatch());
        if (batch == null || batch.length() < 0) {
            throw Failures.malformed("a batch is missing from its message");
        }
        Columns read = read(message, batch, fields);
        return BatchAccess.batchOf(
                new BatchData(schema, batch.length(), read.columns, dictionaries.with(read.owner)));
    }

    private static final class Columns {
        private final ArrayData[] columns;
        private final BufferOwner owner;

        Columns(ArrayData[] columns, BufferOwner owner) {
            this.columns = columns;
            this.owner = owner;
        }
    }

    private Columns read(Message message, RecordBatch batch, List<IpcField> wanted) {
        Body body = source.body(message.bodyLength());
        MemoryGroup decompressed = new MemoryGroup();
        try {
            Decompressor decompressor = Decompressor.of(batch.compression(), decompressed);
            Map<Long, ArrayData> known = dictionaries.values();
            ArrayData[] columns =
                    new BatchReader(batch, body.memory(), decompressor, known).read(wanted);
            if (decompressor == null) {
                return new Columns(columns, body.owner());
            }
            // Buffers that did not compress lie in the body still.
            BufferOwner both =
                    BufferOwner.of(
                            () -> {
                                decompressed.free();
                                body.owner().release();
                            });
            return new Columns(columns, both);
        } catch (RuntimeException | Error failure) {
            decompressed.free();
            body.owner().release();
            throw failure;
        }
    }

    /// {@return the schema of a message that has to be one}
    static org.apache.arrow.flatbuf.Schema schemaOf(Message message) {
        if (message.headerType() != MessageHeader.Schema) {
            throw Failures.malformed("it does not begin with a schema");
        }
        var schema =
                (org.apache.arrow.flatbuf.Schema)
                        message.header(new org.apache.arrow.flatbuf.Schema());
        if (schema == null) {
            throw Failures.malformed("its schema is missing");
        }
        return schema;
    }

    @Override
    public void close() {
        dictionaries.close();
        source.close();
    }
}
