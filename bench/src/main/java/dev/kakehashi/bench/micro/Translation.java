// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.emitter.AnalyzedProgram;
import dev.kakehashi.emitter.EmittedProgram;
import dev.kakehashi.emitter.ParsedProgram;
import dev.kakehashi.emitter.Source;
import dev.kakehashi.emitter.Transpiler;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.emitter.run.CompiledProgram;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// From Python to Java, warm: one program that imports the realistic programs of `tests/programs`
/// as its modules, until they have a thousand lines.
final class Translation implements MicroFigure {
    private static final Path PROGRAMS = Path.of("tests", "programs", "realistic");
    private static final int LINES = 1000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 15;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private record Module(String name, Source source) {}

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        List<Module> modules = modules();
        double[][] times = new double[4][ROUNDS];
        try (PythonWorker worker =
                PythonWorker.builder().policy(PythonPolicy.unrestricted()).start()) {
            PythonParser parser = new PythonParser(worker);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long[] marks = translate(modules, parser);
                for (int step = 0; step < times.length && round >= 0; step++) {
                    times[step][round] =
                            (marks[step + 1] - marks[step]) / NANOSECONDS_PER_MILLISECOND;
                }
            }
        }
        double[] sums = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            sums[round] = times[0][round] + times[1][round] + times[2][round];
        }
        Samples all = new Samples(sums);
        int lines = modules.stream().mapToInt(module -> module.source().lines().size()).sum();
        return List.of(
                Figure.of(
                        "from Python to Java sources, a thousand lines, warm",
                        all.median(),
                        "ms",
                        300,
                        String.format(
                                Locale.ROOT,
                                "± %.1f; median of %d; %d lines in %d modules",
                                all.spread() / 2,
                                ROUNDS,
                                lines,
                                modules.size())),
                part("of which parsing, in the worker and into records", times[0]),
                part("of which analysis", times[1]),
                part("of which emission", times[2]),
                part("then the JDK's compiler, in memory", times[3]));
    }

    private static Figure part(String name, double[] times) {
        Samples samples = new Samples(times);
        return Figure.of(
                name,
                samples.median(),
                "ms",
                String.format(Locale.ROOT, "± %.1f", samples.spread() / 2));
    }

    /// When each step ended, with the start in front.
    private static long[] translate(List<Module> modules, PythonParser parser) {
        Transpiler transpiler = Transpiler.with(parser);
        StringBuilder main = new StringBuilder();
        for (Module module : modules) {
            main.append("import ").append(module.name()).append('\n');
        }
        transpiler.add("__main__", new Source("main.py", main.toString()));
        for (Module module : modules) {
            transpiler.add(module.name(), module.source());
        }
        long[] marks = new long[5];
        marks[0] = System.nanoTime();
        ParsedProgram parsed = transpiler.parse();
        marks[1] = System.nanoTime();
        AnalyzedProgram analyzed = parsed.analyze();
        marks[2] = System.nanoTime();
        EmittedProgram emitted = analyzed.emit();
        marks[3] = System.nanoTime();
        Stopwatch.keep(CompiledProgram.of(emitted).hashCode());
        marks[4] = System.nanoTime();
        return marks;
    }

    private static List<Module> modules() throws IOException {
        List<Module> modules = new ArrayList<>();
        int lines = 0;
        List<Path> files;
        try (Stream<Path> found = Files.list(PROGRAMS)) {
            files = found.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        for (Path file : files) {
            String name = PROGRAMS.relativize(file).toString().replace(".py", "");
            Source source = new Source(file.toString(), Files.readString(file));
            if (lines < LINES) {
                modules.add(new Module(name, source));
                lines += source.lines().size();
            }
        }
        return modules;
    }
}
