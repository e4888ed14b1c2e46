// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Pulls a stream one batch ahead.
public final class StreamIterator implements Iterator<ArrowBatch> {
    private final ArrowStream stream;
    private @Nullable ArrowBatch ahead;
    private boolean ended;

    public StreamIterator(ArrowStream stream) {
        this.stream = stream;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = stream.next();
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public ArrowBatch next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("The stream has no more batches");
        }
        ArrowBatch batch = ahead;
        ahead = null;
        return batch;
    }
}
