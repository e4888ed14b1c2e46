// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The records of one batch after the other.
///
/// @param <R> the class of the records
public final class StreamedRecords<R> extends AbstractSpliterator<List<R>> {
    private final RecordReader<R> reader;
    private final ArrowStream batches;
    private long rows;

    private StreamedRecords(RecordReader<R> reader, ArrowStream batches) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.reader = reader;
        this.batches = batches;
    }

    /// {@return the records of these batches, which are closed with the stream}
    public static <R extends Record> Stream<R> of(RecordReader<R> reader, ArrowStream batches) {
        return StreamSupport.stream(new StreamedRecords<>(reader, batches), false)
                .onClose(batches::close)
                .flatMap(List::stream);
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<R>> action) {
        ArrowBatch batch = batches.next();
        if (batch == null) {
            return false;
        }
        try (batch) {
            List<Chunks> columns =
                    IntStream.range(0, batch.schema().size())
                            .mapToObj(batch::column)
                            .map(array -> new Chunks(array.type(), List.of(array)))
                            .toList();
            List<R> records = reader.readAll(columns, batch.rowCount(), rows);
            rows += batch.rowCount();
            action.accept(records);
        }
        return true;
    }
}
