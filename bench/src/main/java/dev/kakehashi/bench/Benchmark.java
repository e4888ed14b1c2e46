// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import dev.kakehashi.bench.data.BenchTables;
import dev.kakehashi.bench.data.PeerPython;
import dev.kakehashi.bench.micro.MicroFigures;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.JsonReport;
import dev.kakehashi.bench.report.Machine;
import dev.kakehashi.bench.report.MarkdownReport;
import dev.kakehashi.bench.report.PeerResult;
import dev.kakehashi.bench.report.QueryResult;
import dev.kakehashi.bench.report.Report;
import dev.kakehashi.tpch.Numbers;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// `bench/run`: measures, compares, reports.
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs the PDS-H queries with Kakehashi and its peers in turns, and the small"
                        + " figures, and writes a report.")
public final class Benchmark implements Callable<Integer> {
    @Option(
            names = "--scale-factor",
            defaultValue = "1",
            description = "Size of the tables (default: ${DEFAULT-VALUE}).")
    private String scaleFactor = "1";

    @Option(
            names = "--numbers",
            defaultValue = "DOUBLES",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Numbers numbers = Numbers.DOUBLES;

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description = "How often each query runs with each peer (default: ${DEFAULT-VALUE}).")
    private int rounds = 15;

    @Option(names = "--query", description = "Only this query; may be repeated.")
    private List<Integer> queries = List.of();

    @Option(
            names = "--peer",
            split = ",",
            defaultValue = "polars-2,duckdb",
            description =
                    "Peers beside py-polars of the same engine: polars-2, duckdb, none (default:"
                            + " ${DEFAULT-VALUE}).")
    private List<String> peers = List.of();

    @Option(
            names = "--library",
            description =
                    "NAME=PATH: measure another native library beside the first one; may be"
                            + " repeated.")
    private Map<String, Path> libraries = Map.of();

    @Option(
            names = "--figures",
            split = ",",
            defaultValue = "all",
            description =
                    "Figures beside the queries: all, none, or names (default: ${DEFAULT-VALUE}).")
    private List<String> figures = List.of();

    @Option(names = "--no-queries", description = "Only the figures.")
    private boolean noQueries;

    @Option(
            names = "--output",
            description = "Folder of the report (default: bench/target/reports).")
    private Path output = Path.of("bench", "target", "reports");

    @Option(names = "--home", hidden = true, description = "The folder bench of the clone.")
    private Path home = Path.of("bench");

    private Benchmark() {}

    /// Runs the benchmark and ends the process.
    ///
    /// @param arguments see `--help`
    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Benchmark())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Instant date = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Machine machine = Machine.here();
        List<PeerResult> described = new ArrayList<>();
        List<QueryResult> measured = noQueries ? List.of() : measureQueries(described);
        List<Figure> small = MicroFigures.measure(figures, scaleFactor);
        Report report =
                new Report(
                        date,
                        machine,
                        scaleFactor,
                        numbers.name().toLowerCase(Locale.ROOT),
                        rounds,
                        described,
                        measured,
                        small);
        write(report);
        return 0;
    }

    private List<QueryResult> measureQueries(List<PeerResult> described) throws IOException {
        Path tables = BenchTables.of(scaleFactor, numbers);
        List<Peer> started = new ArrayList<>();
        try {
            start(started, tables);
            started.forEach(peer -> described.add(new PeerResult(peer.name(), peer.description())));
            List<Integer> chosen =
                    queries.isEmpty() ? IntStream.rangeClosed(1, 22).boxed().toList() : queries;
            return new PdshRun(started, rounds, numbers).measure(chosen);
        } finally {
            started.forEach(Peer::close);
        }
    }

    /// The order is the report's: the measured one, its reference, the others.
    private void start(List<Peer> started, Path tables) throws IOException {
        started.add(Peer.kakehashi("Kakehashi", tables, Map.of()));
        started.add(polars("py-polars 1", "polars-1", tables));
        for (Map.Entry<String, Path> library : new LinkedHashMap<>(libraries).entrySet()) {
            started.add(
                    Peer.kakehashi(
                            "Kakehashi " + library.getKey(),
                            tables,
                            Map.of(
                                    "POLARS_BRIDGE_LIB",
                                    library.getValue().toAbsolutePath().toString())));
        }
        for (String peer : peers) {
            switch (peer) {
                case "polars-2" -> started.add(polars("py-polars 2", peer, tables));
                case "duckdb" -> started.add(Peer.duckDb("DuckDB", tables));
                case "none" -> {}
                default ->
                        throw new IllegalArgumentException(
                                "There is no peer %s: choose of polars-2, duckdb, none"
                                        .formatted(peer));
            }
        }
    }

    private Peer polars(String name, String requirements, Path tables) throws IOException {
        Path python = PeerPython.of(requirements(requirements));
        return Peer.polars(name, python, home.resolve("peers/polars_worker.py"), tables);
    }

    private Path requirements(String name) {
        return home.resolve("peers/requirements-%s.txt".formatted(name));
    }

    private void write(Report report) throws IOException {
        Files.createDirectories(output);
        String name =
                "%s-sf-%s-%s"
                        .formatted(
                                report.date().toString().replace(":", ""),
                                report.scaleFactor(),
                                report.numbers());
        String text = MarkdownReport.of(report);
        Files.writeString(output.resolve(name + ".md"), text);
        try (Writer json = Files.newBufferedWriter(output.resolve(name + ".json"))) {
            JsonReport.write(report, json);
        }
        System.out.println(text);
        System.out.println("Written: " + output.resolve(name) + ".md and .json");
    }
}
