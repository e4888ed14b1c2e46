// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.Cleanup;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner.Cleanable;

/// The result of a query.
final class QueryStream implements ArrowStream {
    private final ArrowStream result;
    private final QueryRun run;
    private final Cleanable stop;

    QueryStream(ArrowStream result, QueryRun run) {
        this.result = result;
        this.run = run;
        this.stop = Cleanup.register(this, run::close);
    }

    @Override
    public Schema schema() {
        try {
            return result.schema();
        } catch (IllegalStateException closed) {
            throw closed;
        } catch (RuntimeException failed) {
            run.failed(failed);
            throw failed;
        }
    }

    @Override
    public @Nullable ArrowBatch next() {
        ArrowBatch batch;
        try {
            batch = result.next();
        } catch (IllegalStateException closed) {
            throw closed;
        } catch (RuntimeException failed) {
            run.failed(failed);
            throw failed;
        }
        if (batch == null) {
            run.completed();
        } else {
            run.delivered(batch);
        }
        return batch;
    }

    @Override
    public void close() {
        // A reader that waits inside next() comes back when its query is stopped.
        stop.clean();
        result.close();
    }
}
