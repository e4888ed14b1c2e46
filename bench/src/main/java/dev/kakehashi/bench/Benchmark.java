// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import dev.kakehashi.bench.bridge.BridgeRun;
import dev.kakehashi.bench.data.BenchTables;
import dev.kakehashi.bench.data.PeerPython;
import dev.kakehashi.bench.micro.MicroFigures;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.report.Comparison;
import dev.kakehashi.bench.report.EarlierComparison;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.JsonReport;
import dev.kakehashi.bench.report.Machine;
import dev.kakehashi.bench.report.MarkdownReport;
import dev.kakehashi.bench.report.PeerResult;
import dev.kakehashi.bench.report.QueryResult;
import dev.kakehashi.bench.report.Report;
import dev.kakehashi.bench.report.ReportCharts;
import dev.kakehashi.bench.report.StoredReport;
import dev.kakehashi.tpch.Numbers;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// `bench/run`: measures, compares, reports.
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures Kakehashi beside other libraries and writes a report: printed, and as"
                    + " Markdown and JSON.",
            "",
            "What is measured, all of it unless told otherwise, by the name of a suite or of a"
                    + " part:",
            "",
            "  engine      queries, sum, stop, memory",
            "  boundary    ten-rows, compile, batch, types",
            "  bridge      python, death",
            "  data-plane  data",
            "  programs    emitter, translation",
            "  start-up    command, run",
            "",
            "  queries   the 22 queries of PDS-H, with py-polars and DuckDB in turns",
            "  python    calls, iteration, starts; Py4J and Appose beside the bridge",
            "  emitter   Python programs as Java, with CPython in turns; translation, run",
            "  ten-rows, compile, batch, types, sum, stop, command, data, death, memory",
            "            single figures; bench/README.md says what each is",
            "",
            "Close other programs first: a busy neighbour shows in every figure.",
            ""
        },
        footer = {
            "",
            "For example:",
            "  bench/run python                       the Python bridge, about five minutes",
            "  bench/run python --rounds 3            a quick look",
            "  bench/run queries --query 6            one query",
            "  bench/run queries --scale-factor 0.1 --rounds 3",
            "  bench/run emitter translation run      Python programs as Java",
            "  bench/run ten-rows compile             two figures",
            "  bench/run boundary --since bench/reports/2026-11-21T150224Z-sf-1-doubles.json"
        })
public final class Benchmark implements Callable<Integer> {
    private static final String QUERIES = "queries";
    private static final String PYTHON = "python";

    @Parameters(paramLabel = "WHAT", arity = "0..*", description = "What is measured: see above.")
    private List<String> parts = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description =
                    "How often each peer does each query and each task (default:"
                            + " ${DEFAULT-VALUE}).")
    private int rounds = 15;

    @Option(
            names = "--scale-factor",
            defaultValue = "1",
            description =
                    "Size of the tables; 1 is a gigabyte of text (default: ${DEFAULT-VALUE}).")
    private String scaleFactor = "1";

    @Option(
            names = "--numbers",
            defaultValue = "DOUBLES",
            description =
                    "How the tables store amounts of money: ${COMPLETION-CANDIDATES} (default:"
                            + " ${DEFAULT-VALUE}).")
    private Numbers numbers = Numbers.DOUBLES;

    @Option(names = "--query", description = "Only this query; may be repeated.")
    private List<Integer> queries = List.of();

    @Option(
            names = {"--against", "--peer"},
            split = ",",
            defaultValue = "polars-2,duckdb",
            description =
                    "Peers of the queries beside py-polars of the same engine: polars-2, duckdb,"
                            + " none (default: ${DEFAULT-VALUE}).")
    private List<String> peers = List.of();

    @Option(
            names = "--library",
            description =
                    "NAME=PATH: measure another native library beside the first one; may be"
                            + " repeated.")
    private Map<String, Path> libraries = Map.of();

    @Option(
            names = {"--report", "--output"},
            description = "Folder of the report (default: bench/target/reports).")
    private Path output = Path.of("bench", "target", "reports");

    @Option(
            names = "--since",
            description = "The JSON of an earlier report: the new one says what has changed since.")
    private @Nullable Path since;

    @Option(names = "--home", hidden = true, description = "The folder bench of the clone.")
    private Path home = Path.of("bench");

    @Spec private @Nullable CommandSpec command;

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
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(List.of(QUERIES));
        all.addAll(MicroFigures.names());
        List<String> chosen = parts.isEmpty() ? all : Suite.parts(parts);
        for (String part : chosen) {
            if (!all.contains(part)) {
                throw new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        "%s cannot be measured; choose of %s, or of the suites in --help"
                                .formatted(part, String.join(", ", all)));
            }
        }
        // Before the time is spent.
        StoredReport earlier = since == null ? null : StoredReport.read(since);
        Instant date = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Machine machine = Machine.here();
        List<PeerResult> described = new ArrayList<>();
        List<QueryResult> measured =
                chosen.contains(QUERIES) ? measureQueries(described) : List.of();
        Comparison bridges =
                chosen.contains(PYTHON)
                        ? BridgeRun.measure(home.resolve("peers"), rounds)
                        : Comparison.NONE;
        List<Figure> small =
                MicroFigures.measure(
                        chosen.stream().filter(part -> !part.equals(QUERIES)).toList(),
                        scaleFactor);
        Report report =
                new Report(
                        date,
                        machine,
                        scaleFactor,
                        numbers.name().toLowerCase(Locale.ROOT),
                        rounds,
                        described,
                        measured,
                        bridges,
                        small);
        write(report, earlier);
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

    private void write(Report report, @Nullable StoredReport earlier) throws IOException {
        Files.createDirectories(output);
        String name = name(report);
        Path stored = output.resolve(name + ".json");
        try (Writer json = Files.newBufferedWriter(stored)) {
            JsonReport.write(report, json);
        }
        String text = MarkdownReport.of(report);
        if (earlier != null) {
            text += EarlierComparison.of(earlier, StoredReport.read(stored));
        }
        text += ReportCharts.write(report, output, name);
        Files.writeString(output.resolve(name + ".md"), text);
        System.out.println(text);
        System.out.println("Written: " + output.resolve(name) + ".md, .json and pictures");
    }

    /// The tables are named where they were read.
    private static String name(Report report) {
        String date = report.date().toString().replace(":", "");
        return report.queries().isEmpty()
                ? date
                : "%s-sf-%s-%s".formatted(date, report.scaleFactor(), report.numbers());
    }
}
