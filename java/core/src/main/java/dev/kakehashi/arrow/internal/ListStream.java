// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A stream of batches that are there already.
public final class ListStream implements ArrowStream {
    private final Schema schema;
    private final Deque<ArrowBatch> left;
    private boolean closed;

    public ListStream(Schema schema, List<ArrowBatch> batches) {
        for (ArrowBatch batch : batches) {
            if (!batch.schema().equals(schema)) {
                throw new IllegalArgumentException(
                        "A batch of %s does not fit a stream of %s"
                                .formatted(batch.schema(), schema));
            }
        }
        this.schema = schema;
        this.left = new ArrayDeque<>(batches);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public synchronized @Nullable ArrowBatch next() {
        if (closed) {
            throw new IllegalStateException("This Arrow stream is closed");
        }
        return left.poll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!left.isEmpty()) {
            left.remove().close();
        }
    }
}
