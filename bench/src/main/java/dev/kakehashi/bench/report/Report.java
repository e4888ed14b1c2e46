// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.time.Instant;
import java.util.List;

/// A whole run.
///
/// @param date when it began
/// @param machine where it was
/// @param scaleFactor size of the tables
/// @param numbers how amounts of money are stored in them
/// @param rounds how often each query ran with each peer
/// @param peers whom the columns belong to: first the one that is measured, then its reference,
///   then the others
/// @param queries the queries that were measured, in their order
/// @param bridges how Python objects compare with other libraries
/// @param figures what was measured beside queries
public record Report(
        Instant date,
        Machine machine,
        String scaleFactor,
        String numbers,
        int rounds,
        List<PeerResult> peers,
        List<QueryResult> queries,
        Comparison bridges,
        List<Figure> figures) {
    /// Where in [#peers] the measured one stands.
    public static final int MEASURED = 0;

    /// Where in [#peers] the one stands that ratios are made with.
    public static final int REFERENCE = 1;

    public Report {
        peers = List.copyOf(peers);
        queries = List.copyOf(queries);
        figures = List.copyOf(figures);
    }

    /// {@return the sum of the medians of all queries, in milliseconds}
    public double sum(int peer) {
        return queries.stream().mapToDouble(query -> query.times(peer).median()).sum();
    }
}
