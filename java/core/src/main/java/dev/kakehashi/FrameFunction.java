// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.plan.StepFunction;

import org.jspecify.annotations.Nullable;

/// A function on frames where the engine wants one on streams.
record FrameFunction(BatchFunction function) implements StepFunction {
    @Override
    public ArrowStream apply(ArrowStream batches) throws Exception {
        DataFrame batch = DataFrame.fromArrow(batches);
        try {
            @Nullable DataFrame result = function.apply(batch);
            if (result == null) {
                throw new NullPointerException(
                        "The function returned null: return a frame, perhaps without rows");
            }
            return new Result(result.toArrow(), result, batch);
        } catch (Throwable failed) {
            batch.close();
            throw failed;
        }
    }

    /// The rows of a result, with which the result is closed, and what it was made of: the two may
    /// share memory.
    private record Result(ArrowStream rows, DataFrame frame, DataFrame madeOf)
            implements ArrowStream {
        @Override
        public Schema schema() {
            return rows.schema();
        }

        @Override
        public @Nullable ArrowBatch next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
            frame.close();
            madeOf.close();
        }
    }
}
