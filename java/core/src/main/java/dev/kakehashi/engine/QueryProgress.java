// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import java.time.Duration;
import java.util.List;

/// How far a query is.
///
/// @param rowsDelivered rows that its reader has got
/// @param batchesDelivered batches that its reader has got
/// @param elapsed time since the start
/// @param steps the engine's steps, when [QueryOptions#trackProgress] was asked for
public record QueryProgress(
        long rowsDelivered, long batchesDelivered, Duration elapsed, List<Step> steps) {
    /// A step of the query.
    ///
    /// @param name the engine's name of it
    /// @param rowsIn rows that went in
    /// @param rowsOut rows that came out
    /// @param finished whether it is done
    /// @param busy time that the engine's threads spent in it, all threads together; what a scan
    ///   reads ahead is not in it
    /// @param inputs the places in [QueryProgress#steps] of the steps that it reads from
    public record Step(
            String name,
            long rowsIn,
            long rowsOut,
            boolean finished,
            Duration busy,
            List<Integer> inputs) {
        public Step {
            inputs = List.copyOf(inputs);
        }
    }

    public QueryProgress {
        steps = List.copyOf(steps);
    }
}
