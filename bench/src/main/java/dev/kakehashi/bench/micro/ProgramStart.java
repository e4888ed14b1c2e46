// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `./kakehashi run` of a program of one line, and `python` of the same: whole processes, in turns.
final class ProgramStart implements MicroFigure {
    private static final int ROUNDS = 15;
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        Path launcher = Path.of("kakehashi").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new IOException(launcher + " is not there: run this in the root of a clone");
        }
        Path script = Files.createTempFile("hello-", ".py");
        try {
            Files.writeString(script, "print('hello')\n");
            List<String> own = List.of(launcher.toString(), "run", script.toString());
            List<String> python = List.of(EmittedPrograms.python(), script.toString());
            seconds(own);
            seconds(python);
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = seconds(own);
                theirs[round] = seconds(python);
            }
            return List.of(
                    Figure.of(
                            "./kakehashi run of hello world, whole process",
                            new Samples(ours).median(),
                            "s",
                            1.2,
                            note(ours)),
                    Figure.of(
                            "python of the same", new Samples(theirs).median(), "s", note(theirs)));
        } finally {
            Files.delete(script);
        }
    }

    private static String note(double[] seconds) {
        Samples samples = new Samples(seconds);
        return String.format(
                Locale.ROOT,
                "median of %d, %.2f to %.2f s",
                seconds.length,
                samples.least(),
                samples.quantile(1));
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0 || !printed.equals("hello\n")) {
            throw new IOException(
                    "%s ended with status %d: %s"
                            .formatted(String.join(" ", command), status, printed));
        }
        return (System.nanoTime() - start) / NANOSECONDS_PER_SECOND;
    }
}
