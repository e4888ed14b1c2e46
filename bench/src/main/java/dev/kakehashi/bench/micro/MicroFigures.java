// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.data.BenchTables;
import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.tpch.Numbers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All figures by name, and how they are run.
public final class MicroFigures {
    private static final Map<String, MicroFigure> ALL = new LinkedHashMap<>();
    private static final Set<String> WITHOUT_TABLES =
            Set.of("python", "data", "death", "emitter", "translation", "run");

    static {
        ALL.put("ten-rows", new TenRowQuery());
        ALL.put("compile", new PlanCompilation());
        ALL.put("batch", new BatchExchange());
        ALL.put("types", new TypeExchange());
        ALL.put("sum", new ColumnSum());
        ALL.put("stop", new StoppedQueries());
        ALL.put("command", new CommandStart());
        ALL.put("python", new PythonObjects());
        ALL.put("data", new DataExchange());
        ALL.put("death", new NoticedDeath());
        ALL.put("emitter", new EmittedPrograms());
        ALL.put("translation", new Translation());
        ALL.put("run", new ProgramStart());
        ALL.put("memory", new StreamingMemory());
    }

    private MicroFigures() {}

    /// {@return the names of all figures}
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// {@return the figures of these names, each measured in a JVM of its own}
    ///
    /// @param chosen names of figures
    /// @param scaleFactor size of the tables that some of them read
    public static List<Figure> measure(List<String> chosen, String scaleFactor) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String name : chosen) {
            // Without tables nothing native is needed, and nothing large is made.
            String tables =
                    WITHOUT_TABLES.contains(name)
                            ? ""
                            : BenchTables.of(scaleFactor, Numbers.DOUBLES).toString();
            figures.addAll(inOwnProcess(name, tables));
        }
        return figures;
    }

    private static List<Figure> inOwnProcess(String name, String tables) throws IOException {
        System.err.println("Figure " + name);
        Process process =
                new ProcessBuilder(Peer.java(MicroFigures.class, name, tables))
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
