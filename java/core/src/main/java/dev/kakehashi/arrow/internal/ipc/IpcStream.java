// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.Cleanup;
import dev.kakehashi.arrow.internal.Failures;

import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner;

/// Batches of the stream format: a schema, then dictionaries and batches in any order that works.
public final class IpcStream implements ArrowStream {
    private final IpcReader reader;
    private final Cleaner.Cleanable release;
    private boolean ended;
    private boolean closed;

    private IpcStream(IpcReader reader) {
        this.reader = reader;
        this.release = Cleanup.register(this, reader::close);
    }

    /// {@return a stream of what the source brings, which it takes over}
    static IpcStream open(MessageSource source) {
        try {
            Message first = source.next();
            if (first == null) {
                throw Failures.malformed("it is empty");
            }
            return new IpcStream(new IpcReader(source, IpcReader.schemaOf(first)));
        } catch (RuntimeException failure) {
            source.close();
            throw Guard.explain(failure);
        }
    }

    @Override
    public Schema schema() {
        return reader.schema();
    }

    @Override
    public synchronized @Nullable ArrowBatch next() {
        if (closed) {
            throw new IllegalStateException("This Arrow stream is closed");
        }
        return Guard.checked(this::read);
    }

    private @Nullable ArrowBatch read() {
        while (!ended) {
            Message message = reader.source().next();
            if (message == null) {
                ended = true;
                return null;
            }
            switch (message.headerType()) {
                case MessageHeader.RecordBatch -> {
                    return reader.readBatch(message);
                }
                case MessageHeader.DictionaryBatch -> reader.readDictionary(message);
                default ->
                        throw Failures.malformed(
                                "it has a message of kind %d".formatted(message.headerType()));
            }
        }
        return null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        release.clean();
    }
}
