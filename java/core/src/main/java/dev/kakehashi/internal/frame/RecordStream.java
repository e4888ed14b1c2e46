// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowBatchBuilder;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Records of the program's own as batches, made as they are asked for.
public final class RecordStream implements ArrowStream {
    private static final int BATCH_ROWS = 1 << 16;

    private final Schema schema;
    private final List<RecordWriter.Component> components;
    private final Stream<? extends Record> records;
    private final Iterator<? extends Record> iterator;
    private long rows;
    private boolean closed;

    /// @param components what each column is made of
    /// @param records read once, and closed with this stream
    public RecordStream(
            Schema schema,
            List<RecordWriter.Component> components,
            Stream<? extends Record> records) {
        this.schema = schema;
        this.components = components;
        this.records = records;
        this.iterator = records.iterator();
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public synchronized @Nullable ArrowBatch next() {
        if (closed) {
            throw new IllegalStateException("This stream is closed: read it before it is closed");
        }
        List<Record> some = new ArrayList<>();
        while (some.size() < BATCH_ROWS && iterator.hasNext()) {
            some.add(iterator.next());
        }
        if (some.isEmpty()) {
            return null;
        }
        ArrowBatchBuilder batch = ArrowBatch.builder();
        for (int i = 0; i < components.size(); i++) {
            add(batch, schema.field(i), PlainValues.of(components.get(i).of(some)));
        }
        rows += some.size();
        return batch.build();
    }

    private void add(ArrowBatchBuilder batch, Field column, Iterable<?> values) {
        try {
            batch.add(column.name(), column.type(), values);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "Column '%s', among the rows from %d on: %s. Give the schema with a type that has room for it"
                            .formatted(column.name(), rows, failure.getMessage()),
                    failure);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            records.close();
        }
    }
}
