// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.internal.CDataStream;
import dev.kakehashi.arrow.internal.ListStream;
import dev.kakehashi.arrow.internal.NativeCalls;
import dev.kakehashi.arrow.internal.StreamIterator;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Iterator;
import java.util.List;

/// Batches of one schema, pulled one after the other.
///
/// A stream is read by one thread at a time. Each batch belongs to whoever pulled it and outlives
/// the stream. Closing early is safe, also from another thread: a call of [#next] that is under way
/// finishes first. Closing twice does no harm. Programs may implement this interface to feed an
/// engine with data that they make on the way.
public interface ArrowStream extends AutoCloseable, Iterable<ArrowBatch> {
    /// {@return names and types of the columns of every batch}
    Schema schema();

    /// {@return the next batch, for the calling thread, or null at the end}
    ///
    /// The end is reached only when everything was read: a failure is always an exception.
    ///
    /// @throws IllegalStateException when this stream is closed
    @Nullable ArrowBatch next();

    /// Gives back what this stream holds; batches that were pulled stay.
    @Override
    void close();

    /// {@return the batches that are left; the iterator does not close the stream}
    @Override
    default Iterator<ArrowBatch> iterator() {
        return new StreamIterator(this);
    }

    /// {@return a stream that has taken over the C stream of this memory}
    ///
    /// @param stream a struct ArrowArrayStream; it is left released, so that its memory may be
    ///   reused or freed at once
    static ArrowStream importFrom(MemorySegment stream) {
        return CDataStream.importFrom(stream, NativeCalls.DIRECT);
    }

    /// {@return a stream that has taken over the C stream at this address}
    ///
    /// @param address where a readable struct ArrowArrayStream is; it is left released
    static ArrowStream importFrom(long address) {
        return CDataStream.importFrom(address, NativeCalls.DIRECT);
    }

    /// {@return a stream of these batches, which it takes over: those that are not pulled are
    /// closed with it}
    ///
    /// @throws IllegalArgumentException when a batch has another schema
    static ArrowStream of(Schema schema, List<ArrowBatch> batches) {
        return new ListStream(schema, batches);
    }
}
