// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.bench.compare.ResultComparison;
import dev.kakehashi.bench.compare.ResultTable;
import dev.kakehashi.bench.data.BenchTables;
import dev.kakehashi.bench.data.PeerPython;
import dev.kakehashi.bench.pdsh.PdshQueries;
import dev.kakehashi.bench.pdsh.PdshQuery;
import dev.kakehashi.bench.pdsh.Tables;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.tpch.Numbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@DisplayName("Each PDS-H query in Java")
class PdshResultsTest {
    /// The smallest at which no query has a trivial result.
    private static final String SCALE_FACTOR = "0.05";

    private static final Path PEERS = Path.of("peers").toAbsolutePath();
    private static final Map<Numbers, Peers> PEERS_OF = new EnumMap<>(Numbers.class);

    @TempDir private Path folder;

    /// @param tables the folder that both read
    private record Peers(Path tables, Peer polars, Peer duckDb) {
        static Peers of(Numbers numbers) {
            return Objects.requireNonNull(PEERS_OF.get(numbers));
        }
    }

    @BeforeAll
    static void startPeers() throws IOException {
        Path python = PeerPython.of(PEERS.resolve("requirements-polars-1.txt"));
        for (Numbers numbers : Numbers.values()) {
            Path tables = BenchTables.of(SCALE_FACTOR, numbers);
            Path script = PEERS.resolve("polars_worker.py");
            PEERS_OF.put(
                    numbers,
                    new Peers(
                            tables,
                            Peer.polars("py-polars", python, script, tables),
                            Peer.duckDb("DuckDB", tables)));
        }
    }

    @AfterAll
    static void endPeers() {
        for (Peers peers : PEERS_OF.values()) {
            peers.polars().close();
            peers.duckDb().close();
        }
    }

    static List<Arguments> queries() {
        List<Arguments> all = new ArrayList<>();
        for (Numbers numbers : Numbers.values()) {
            for (PdshQuery query : PdshQueries.ALL) {
                all.add(Arguments.of(query.number(), numbers));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "query {0} over {1}")
    @MethodSource("queries")
    @DisplayName("has the names, types and values of py-polars")
    void agreesWithPolars(int number, Numbers numbers) {
        PdshQuery query = PdshQueries.of(number);
        Path file = folder.resolve("expected.parquet");
        Peers.of(numbers).polars().write(number, file);
        try (DataFrame expected = Polars.scanParquet(file).collect();
                DataFrame actual = query.over(new Tables(Peers.of(numbers).tables())).collect()) {
            assertThat(actual.schema()).isEqualTo(expected.schema());
            assertThat(
                            new ResultComparison(query.sortedBy(), Numbers.DOUBLES.tolerance())
                                    .difference(ResultTable.of(expected), ResultTable.of(actual)))
                    .isEmpty();
            assertThat(actual.height()).isPositive();
        }
    }

    @ParameterizedTest(name = "query {0} over {1}")
    @MethodSource("queries")
    @DisplayName("has the values of DuckDB's SQL")
    void agreesWithDuckDb(int number, Numbers numbers) {
        PdshQuery query = PdshQueries.of(number);
        Path file = folder.resolve("expected.parquet");
        Peers.of(numbers).duckDb().write(number, file);
        try (DataFrame expected = Polars.scanParquet(file).collect();
                DataFrame actual = query.over(new Tables(Peers.of(numbers).tables())).collect()) {
            assertThat(
                            new ResultComparison(query.sortedBy(), numbers.tolerance())
                                    .difference(ResultTable.of(expected), ResultTable.of(actual)))
                    .isEmpty();
        }
    }
}
