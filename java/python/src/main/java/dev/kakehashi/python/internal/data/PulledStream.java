// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/// A stream of pieces that Python makes as they are asked for; each is a stream of its own.
final class PulledStream implements ArrowStream {
    private final Supplier<@Nullable ArrowStream> pieces;
    private final Runnable release;
    private final Schema schema;
    private @Nullable ArrowStream current;
    private boolean closed;

    /// @param pieces gives the next piece, or null at the end; the first is never null
    /// @param release ends the stream in Python
    PulledStream(Supplier<@Nullable ArrowStream> pieces, Runnable release) {
        this.pieces = pieces;
        this.release = release;
        ArrowStream first = Objects.requireNonNull(pieces.get());
        this.current = first;
        this.schema = first.schema();
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
        while (current != null) {
            ArrowBatch batch = current.next();
            if (batch != null) {
                return batch;
            }
            current.close();
            current = null;
            current = pieces.get();
        }
        return null;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (current != null) {
                current.close();
            }
            release.run();
        }
    }
}
