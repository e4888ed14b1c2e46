// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.exchange.PendingCall;
import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.internal.wire.Reply;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The items of a Python iterable, fetched in batches. For one thread.
///
/// Batches grow while they come quickly and shrink when one takes long, so that slow items arrive
/// one by one. From the moment batches are large, the next one is fetched while this one is read.
/// What was fetched and not read is freed by [#close()] and, of an iterator that nobody holds any
/// more, by the collector.
public final class PyIterator implements Iterator<PyObject>, AutoCloseable {
    private static final int LARGEST = 8_192;
    private static final int GROWTH = 8;

    /// Batches of this size are so quick that fetching one ahead costs nobody anything.
    private static final int AHEAD = 64;

    private static final long QUICK_NANOSECONDS = 2_000_000;
    private static final long SLOW_NANOSECONDS = 20_000_000;

    private final Session session;
    private final PyObject iterator;
    private final boolean adaptive;
    private int size;
    private Iterator<? extends @Nullable Object> batch = List.of().iterator();
    private @Nullable Prefetch ahead;
    private boolean done;

    /// @param batchSize of each batch, or 0 to adapt it
    PyIterator(Session session, PyObject iterable, int batchSize) {
        this.session = session;
        this.adaptive = batchSize == 0;
        this.size = adaptive ? 1 : batchSize;
        this.iterator = session.object(session.command("iter").target(iterable));
    }

    @Override
    public boolean hasNext() {
        while (!batch.hasNext() && !done) {
            fetch();
        }
        return batch.hasNext();
    }

    @Override
    public PyObject next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The Python iterator is at its end");
        }
        return session.wrap(batch.next());
    }

    private void fetch() {
        long start = System.nanoTime();
        PendingCall asked = ahead == null ? null : ahead.take();
        Reply reply = session.await(asked == null ? session.submit(command()) : asked);
        long waited = System.nanoTime() - start;
        Object items = reply.value();
        batch = items instanceof List<?> list ? list.iterator() : List.of().iterator();
        done = reply.meta().done();
        if (done) {
            iterator.close();
        } else if (adaptive) {
            adapt(waited);
        }
    }

    private void adapt(long waited) {
        if (waited < QUICK_NANOSECONDS) {
            size = Math.min(LARGEST, size * GROWTH);
        } else if (waited > SLOW_NANOSECONDS) {
            size = Math.max(1, size / GROWTH);
        }
        if (size >= AHEAD) {
            prefetch().ask(session.submit(command()));
        }
    }

    private Prefetch prefetch() {
        if (ahead == null) {
            ahead = new Prefetch(session);
            PyObject.CLEANER.register(this, ahead);
        }
        return ahead;
    }

    private Command command() {
        return session.command("iter_next_batch").target(iterator).plain("batch_size", (long) size);
    }

    /// Ends the iteration. Does nothing at its end.
    @Override
    public void close() {
        done = true;
        batch = List.of().iterator();
        PendingCall call = ahead == null ? null : ahead.take();
        try {
            if (call != null) {
                session.await(call);
            }
        } finally {
            iterator.close();
        }
    }
}
