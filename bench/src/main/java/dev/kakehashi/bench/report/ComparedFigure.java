// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.util.List;
import java.util.Optional;

/// What one task took with several peers that did it in turns.
///
/// @param name the task
/// @param unit of the samples
/// @param aim what the median of the first peer should be; empty when it is only to be known
/// @param note how it came about
/// @param samples for each peer, in the order of the report, one for each round, which stand at the
///   same place for all; empty for a peer that cannot do it
public record ComparedFigure(
        String name, String unit, Optional<Aim> aim, String note, List<double[]> samples) {
    public ComparedFigure {
        samples = List.copyOf(samples);
    }

    /// {@return what a peer took; empty if it cannot do it}
    public Optional<Samples> of(int peer) {
        double[] own = samples.get(peer);
        return own.length == 0 ? Optional.empty() : Optional.of(new Samples(own));
    }
}
