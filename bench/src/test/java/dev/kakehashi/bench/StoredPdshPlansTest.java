// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kakehashi.DataFrame;
import dev.kakehashi.bench.compare.ResultComparison;
import dev.kakehashi.bench.compare.ResultTable;
import dev.kakehashi.bench.data.BenchTables;
import dev.kakehashi.bench.pdsh.PdshQueries;
import dev.kakehashi.bench.pdsh.PdshQuery;
import dev.kakehashi.bench.pdsh.Tables;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.internal.proto.FileScan;
import dev.kakehashi.internal.proto.Node;
import dev.kakehashi.plan.Plan;
import dev.kakehashi.tpch.Numbers;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The PDS-H queries as releases have stored them, `tests/plans/<release>/pdsh/`. A release adds
/// its own: `-Dplans.store=<release>`.
@DisplayName("Each stored plan of a PDS-H query")
class StoredPdshPlansTest {
    private static final Path PLANS = Path.of("..", "tests", "plans");

    /// Where the stored plans look for tables; the test puts the real folder in its place.
    private static final Path PLACEHOLDER = Path.of("tables");

    @BeforeAll
    static void store() throws IOException {
        String release = System.getProperty("plans.store");
        if (release == null) {
            return;
        }
        Path folder = Files.createDirectories(PLANS.resolve(release).resolve("pdsh"));
        for (PdshQuery query : PdshQueries.ALL) {
            Plan plan = query.over(new Tables(PLACEHOLDER)).plan();
            Files.write(folder.resolve(file(query)), plan.toBytes());
        }
    }

    private static String file(PdshQuery query) {
        return "q%02d.binpb".formatted(query.number());
    }

    @TestFactory
    @DisplayName("is still read and gives what the query gives today")
    Stream<DynamicTest> storedPlans() throws IOException {
        Path tables = BenchTables.of("0.05", Numbers.DOUBLES);
        return releases().stream()
                .flatMap(
                        release ->
                                PdshQueries.ALL.stream()
                                        .map(
                                                query ->
                                                        dynamicTest(
                                                                "%s, query %d"
                                                                        .formatted(
                                                                                release
                                                                                        .getFileName(),
                                                                                query.number()),
                                                                () ->
                                                                        compare(
                                                                                release, query,
                                                                                tables))));
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(PLANS)) {
            List<Path> found = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static void compare(Path release, PdshQuery query, Path tables) throws IOException {
        byte[] stored = Files.readAllBytes(release.resolve("pdsh").resolve(file(query)));
        Plan plan = Plan.fromBytes(stored);
        assertThat(Plan.of(plan.root())).isEqualTo(plan);

        Engine engine = Engine.inProcess();
        try (CompiledPlan compiled = engine.compile(over(tables, stored));
                DataFrame actual =
                        DataFrame.fromArrow(
                                engine.execute(compiled, List.of(), QueryOptions.DEFAULTS));
                DataFrame expected = query.over(new Tables(tables)).collect()) {
            assertThat(actual.schema()).isEqualTo(expected.schema());
            assertThat(
                            new ResultComparison(query.sortedBy(), Numbers.DOUBLES.tolerance())
                                    .difference(ResultTable.of(expected), ResultTable.of(actual)))
                    .isEmpty();
        }
    }

    /// {@return the stored plan with its scans in another folder}
    private static byte[] over(Path tables, byte[] stored) throws IOException {
        var plan = dev.kakehashi.internal.proto.Plan.parseFrom(stored).toBuilder();
        for (Node.Builder node : plan.getNodesBuilderList()) {
            if (node.hasScan()) {
                FileScan.Builder files = node.getScanBuilder().getParquetBuilder().getFileBuilder();
                String name = Path.of(files.getPaths(0)).getFileName().toString();
                files.setPaths(0, tables.resolve(name).toString());
            }
        }
        return plan.build().toByteArray();
    }
}
