// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.bench.compare.ResultComparison;
import dev.kakehashi.bench.compare.ResultTable;
import dev.kakehashi.bench.data.PythonEnvironment;
import dev.kakehashi.bench.data.TpchTables;
import dev.kakehashi.bench.data.TpchTables.Numbers;
import dev.kakehashi.bench.pdsh.PdshQuery;
import dev.kakehashi.bench.pdsh.Tables;
import dev.kakehashi.bench.peer.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each PDS-H query in Java")
class PdshResultsTest {
    /// The smallest at which no query has a trivial result.
    private static final String SCALE_FACTOR = "0.05";

    private static final Path PEERS = Path.of("peers").toAbsolutePath();
    private static final Map<Numbers, Path> FOLDERS = new EnumMap<>(Numbers.class);
    private static final Map<Numbers, Peer> POLARS = new EnumMap<>(Numbers.class);
    private static final Map<Numbers, Peer> DUCKDB = new EnumMap<>(Numbers.class);

    @TempDir private Path folder;

    @BeforeAll
    static void startPeers() throws IOException {
        Path python = PythonEnvironment.of(PEERS.resolve("requirements-polars-1.txt")).python();
        for (Numbers numbers : Numbers.values()) {
            Path tables =
                    TpchTables.of(SCALE_FACTOR, numbers, PEERS.resolve("requirements-tpch.txt"));
            FOLDERS.put(numbers, tables);
            POLARS.put(
                    numbers,
                    Peer.polars("py-polars", python, PEERS.resolve("polars_worker.py"), tables));
            DUCKDB.put(numbers, Peer.duckDb("DuckDB", tables));
        }
    }

    @AfterAll
    static void endPeers() {
        POLARS.values().forEach(Peer::close);
        DUCKDB.values().forEach(Peer::close);
    }

    static List<Arguments> queries() {
        List<Arguments> all = new ArrayList<>();
        for (Numbers numbers : Numbers.values()) {
            for (PdshQuery query : PdshQuery.ALL) {
                all.add(Arguments.of(query.number(), numbers));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "query {0} over {1}")
    @MethodSource("queries")
    @DisplayName("has the names, types and values of py-polars")
    void agreesWithPolars(int number, Numbers numbers) {
        PdshQuery query = PdshQuery.of(number);
        Path file = folder.resolve("expected.parquet");
        POLARS.get(numbers).write(number, file);
        try (DataFrame expected = Polars.scanParquet(file).collect();
                DataFrame actual = query.over(new Tables(FOLDERS.get(numbers))).collect()) {
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
        PdshQuery query = PdshQuery.of(number);
        Path file = folder.resolve("expected.parquet");
        DUCKDB.get(numbers).write(number, file);
        try (DataFrame expected = Polars.scanParquet(file).collect();
                DataFrame actual = query.over(new Tables(FOLDERS.get(numbers))).collect()) {
            assertThat(
                            new ResultComparison(query.sortedBy(), numbers.tolerance())
                                    .difference(ResultTable.of(expected), ResultTable.of(actual)))
                    .isEmpty();
        }
    }
}
