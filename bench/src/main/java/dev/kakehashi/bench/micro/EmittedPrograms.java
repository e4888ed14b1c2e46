// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.peer.Peer;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Python programs as Java, beside CPython: each in a process that is warm, in turns, and both have
/// to give the same result each time.
final class EmittedPrograms implements MicroFigure {
    private static final Path PROGRAMS = Path.of("bench", "programs");
    private static final int ROUNDS = 15;
    private static final int LEAST_WARM_UP = 20;
    private static final long WARM_UP_NANOSECONDS = 5_000_000_000L;
    private static final double MILLISECONDS = 1e3;

    /// @param aim how many times faster than CPython
    private record Task(String program, double aim) {}

    private static final List<Task> TASKS =
            List.of(
                    new Task("mandelbrot", 20),
                    new Task("nbody", 20),
                    new Task("sieve", 20),
                    new Task("fannkuch", 20),
                    new Task("spectral_norm", 20),
                    new Task("binary_trees", 1),
                    new Task("json_dicts", 1),
                    new Task("strings", 1),
                    new Task("sorting", 1),
                    new Task("dictionaries", 1));

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Task task : TASKS) {
            System.err.println("Program " + task.program());
            figures.add(measure(task));
        }
        return figures;
    }

    private static Figure measure(Task task) throws IOException {
        Path folder = Files.createTempDirectory("program-");
        Path script = folder.resolve("measured.py");
        Path program = folder.resolve("program.py");
        Files.copy(PROGRAMS.resolve("measured.py"), script);
        Files.copy(PROGRAMS.resolve(task.program() + ".py"), program);
        try (ProgramProcess python =
                        new ProgramProcess(List.of(python(), "-B", script.toString()));
                ProgramProcess java = new ProgramProcess(java(script))) {
            return compared(task, python, java);
        } finally {
            Files.delete(script);
            Files.delete(program);
            Files.delete(folder);
        }
    }

    private static Figure compared(Task task, ProgramProcess python, ProgramProcess java)
            throws IOException {
        String expected = python.run().result();
        warmUp(java);
        double[] pythons = new double[ROUNDS];
        double[] javas = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            pythons[round] = checked(python.run(), expected) * MILLISECONDS;
            javas[round] = checked(java.run(), expected) * MILLISECONDS;
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> pythons[round] / javas[round]);
        Samples ratio = new Samples(ratios);
        return Figure.atLeast(
                task.program() + " as Java, times as fast as CPython",
                ratio.median(),
                "x",
                task.aim(),
                String.format(
                        Locale.ROOT,
                        "± %.2f; %d pairs, warm, same results; CPython %s ms, Java %s ms",
                        ratio.spread() / 2,
                        ROUNDS,
                        text(pythons),
                        text(javas)));
    }

    private static void warmUp(ProgramProcess java) throws IOException {
        long end = System.nanoTime() + WARM_UP_NANOSECONDS;
        for (int run = 0; run < LEAST_WARM_UP || System.nanoTime() < end; run++) {
            java.run();
        }
    }

    private static double checked(ProgramProcess.Run run, String expected) {
        if (!run.result().equals(expected)) {
            throw new IllegalStateException(
                    "The results differ: CPython gave %s, now came %s"
                            .formatted(expected, run.result()));
        }
        return run.seconds();
    }

    private static String text(double[] milliseconds) {
        Samples samples = new Samples(milliseconds);
        return String.format(Locale.ROOT, "%.2f ± %.2f", samples.median(), samples.spread() / 2);
    }

    /// The Python that is compared with: `KAKEHASHI_PYTHON`, or the `python3` of the path.
    static String python() {
        return Optional.ofNullable(System.getenv("KAKEHASHI_PYTHON"))
                .filter(text -> !text.isEmpty())
                .orElse("python3");
    }

    /// With the options of `./kakehashi run`.
    private static List<String> java(Path script) {
        List<String> command = Peer.java(EmittedWorker.class, script.toString());
        command.addAll(
                1,
                List.of("-XX:+UseSerialGC", "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED"));
        return command;
    }
}
