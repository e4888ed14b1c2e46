// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.bench.compare.ResultComparison;
import dev.kakehashi.bench.compare.ResultTable;
import dev.kakehashi.bench.pdsh.PdshQueries;
import dev.kakehashi.bench.pdsh.PdshQuery;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.peer.Timing;
import dev.kakehashi.bench.report.QueryResult;
import dev.kakehashi.bench.report.Report;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.tpch.Numbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs queries with all peers in turns: a peer's times and those of its reference are made within
/// seconds of each other, so that what happens to the machine happens to both.
///
/// @param peers the measured one, its reference, then the others
/// @param rounds how often each query runs with each peer
/// @param numbers how the tables store amounts of money
record PdshRun(List<Peer> peers, int rounds, Numbers numbers) {
    /// Runs that are not counted: they read the files into the system's cache and let each process
    /// warm up.
    private static final int WARM_UP = 3;

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /// {@return the times of these queries}
    ///
    /// @throws IllegalStateException if a peer's result differs from the reference's
    List<QueryResult> measure(List<Integer> queries) throws IOException {
        List<QueryResult> results = new ArrayList<>();
        for (int number : queries) {
            PdshQuery query = PdshQueries.of(number);
            requireEqualResults(query);
            QueryResult result = measure(query);
            results.add(result);
            System.err.println(progress(result));
        }
        return results;
    }

    private QueryResult measure(PdshQuery query) {
        for (Peer peer : peers) {
            for (int run = 0; run < WARM_UP; run++) {
                peer.time(query.number());
            }
        }
        List<double[]> times = new ArrayList<>();
        peers.forEach(peer -> times.add(new double[rounds]));
        long rows = 0;
        for (int round = 0; round < rounds; round++) {
            for (int peer : order(round)) {
                Timing timing = peers.get(peer).time(query.number());
                times.get(peer)[round] = timing.nanoseconds() / NANOSECONDS_PER_MILLISECOND;
                rows = timing.rows();
            }
        }
        return new QueryResult(query.number(), rows, times);
    }

    /// The measured peer and its reference stand side by side and take turns at going first.
    private int[] order(int round) {
        int[] order = new int[peers.size()];
        for (int peer = 0; peer < order.length; peer++) {
            order[peer] = peer;
        }
        if (round % 2 == 1) {
            order[Report.MEASURED] = Report.REFERENCE;
            order[Report.REFERENCE] = Report.MEASURED;
        }
        return order;
    }

    private void requireEqualResults(PdshQuery query) throws IOException {
        ResultTable expected = result(peers.get(Report.REFERENCE), query);
        for (Peer peer : peers) {
            Optional<String> difference =
                    new ResultComparison(query.sortedBy(), numbers.tolerance())
                            .difference(expected, result(peer, query));
            if (difference.isPresent()) {
                throw new IllegalStateException(
                        "Query %d: %s and %s do not agree: %s"
                                .formatted(
                                        query.number(),
                                        peer.name(),
                                        peers.get(Report.REFERENCE).name(),
                                        difference.get()));
            }
        }
    }

    private static ResultTable result(Peer peer, PdshQuery query) throws IOException {
        Path file = Files.createTempFile("kakehashi-bench-", ".parquet");
        try {
            peer.write(query.number(), file);
            try (DataFrame frame = Polars.scanParquet(file).collect()) {
                return ResultTable.of(frame);
            }
        } finally {
            Files.delete(file);
        }
    }

    private String progress(QueryResult result) {
        Samples measured = result.times(Report.MEASURED);
        Samples reference = result.times(Report.REFERENCE);
        return "Q%-2d %8.1f ms, %s %8.1f ms, ratio %.2f"
                .formatted(
                        result.number(),
                        measured.median(),
                        peers.get(Report.REFERENCE).name(),
                        reference.median(),
                        measured.median() / reference.median());
    }
}
