// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.data.TpchTables;
import dev.kakehashi.bench.data.TpchTables.Numbers;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.report.Figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All figures by name, and how they are run.
public final class MicroFigures {
    private static final Map<String, MicroFigure> ALL = new LinkedHashMap<>();

    static {
        ALL.put("ten-rows", new TenRowQuery());
        ALL.put("compile", new PlanCompilation());
        ALL.put("batch", new BatchExchange());
        ALL.put("types", new TypeExchange());
        ALL.put("sum", new ColumnSum());
        ALL.put("stop", new StoppedQueries());
        ALL.put("command", new CommandStart());
        ALL.put("python", new PythonObjects());
        ALL.put("death", new NoticedDeath());
        ALL.put("memory", new StreamingMemory());
    }

    private MicroFigures() {}

    /// {@return the figures of these names, each measured in a JVM of its own}
    ///
    /// @param names of figures, or `all`, or `none`
    /// @param scaleFactor size of the tables that some of them read
    /// @throws IllegalArgumentException if there is no figure of a name
    public static List<Figure> measure(List<String> names, String scaleFactor) throws IOException {
        if (names.equals(List.of("none"))) {
            return List.of();
        }
        List<String> chosen = names.equals(List.of("all")) ? List.copyOf(ALL.keySet()) : names;
        for (String name : chosen) {
            if (!ALL.containsKey(name)) {
                throw new IllegalArgumentException(
                        "There is no figure %s: choose of %s".formatted(name, ALL.keySet()));
            }
        }
        Path tables = TpchTables.of(scaleFactor, Numbers.DOUBLES);
        List<Figure> figures = new ArrayList<>();
        for (String name : chosen) {
            figures.addAll(inOwnProcess(name, tables));
        }
        return figures;
    }

    private static List<Figure> inOwnProcess(String name, Path tables) throws IOException {
        System.err.println("Figure " + name);
        Process process =
                new ProcessBuilder(Peer.java(MicroFigures.class, name, tables.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("The figure %s ended with status %d".formatted(name, status));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring " + name, e);
        }
        return printed.lines().map(Figure::parse).toList();
    }

    /// Measures one figure and prints it, a line each.
    ///
    /// @param arguments the name of the figure, then what it needs to know
    public static void main(String[] arguments) throws Exception {
        MicroFigure figure = ALL.get(arguments[0]);
        if (figure == null) {
            throw new IllegalArgumentException("There is no figure " + arguments[0]);
        }
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        for (Figure measured : figure.measure(rest)) {
            System.out.println(measured.line());
        }
    }
}
