// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.util.stream.LongStream;

/// Batches of the numbers from 0 on, made on the way, so that they never are in memory together.
final class CountingStream implements ArrowStream {
    private final int batches;
    private final int rows;
    private int made;

    CountingStream(int batches, int rows) {
        this.batches = batches;
        this.rows = rows;
    }

    @Override
    public Schema schema() {
        return Schema.of(new Field("n", DataType.INT64));
    }

    @Override
    public @Nullable ArrowBatch next() {
        if (made == batches) {
            return null;
        }
        long first = (long) made++ * rows;
        return ArrowBatch.builder()
                .add("n", LongStream.range(first, first + rows).toArray())
                .build();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
