// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.util.Arrays;
import java.util.List;

/// What one query took with each peer.
///
/// @param number the number of the query
/// @param rows the rows of its result
/// @param milliseconds for each peer, in the order of the report, the time of every round; rounds
///   stand at the same place for all peers
public record QueryResult(int number, long rows, List<double[]> milliseconds) {
    /// {@return the times of a peer}
    public Samples times(int peer) {
        return new Samples(milliseconds.get(peer));
    }

    /// {@return for every round the time of one peer, as a multiple of the other's in the same
    /// round}
    public Samples ratios(int peer, int reference) {
        double[] own = milliseconds.get(peer);
        double[] other = milliseconds.get(reference);
        double[] ratios = new double[own.length];
        Arrays.setAll(ratios, round -> own[round] / other[round]);
        return new Samples(ratios);
    }
}
