// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.DataFrame;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/// `./kakehashi sql` over a small file: the whole process, from its start to its end. The launcher
/// builds what is missing first, which does not count.
final class CommandStart implements MicroFigure {
    private static final int ROUNDS = 15;
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        Path launcher = Path.of("kakehashi").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new IOException(launcher + " is not there: run this in the root of a clone");
        }
        Path file = Files.createTempFile("small-", ".parquet");
        try (DataFrame rows =
                DataFrame.fromColumns(Map.of("n", LongStream.range(0, 1000).toArray()))) {
            rows.lazy().sinkParquet(file);
            List<String> command =
                    List.of(
                            launcher.toString(),
                            "sql",
                            "SELECT sum(n) AS n FROM read_parquet('%s')".formatted(file),
                            "--format",
                            "csv");
            run(command);
            double[] seconds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                run(command);
                seconds[round] = (System.nanoTime() - start) / NANOSECONDS_PER_SECOND;
            }
            Samples samples = new Samples(seconds);
            return List.of(
                    Figure.of(
                            "./kakehashi sql on a small file, whole process",
                            samples.median(),
                            "s",
                            0.5,
                            String.format(
                                    Locale.ROOT,
                                    "median of %d, %.2f to %.2f s",
                                    ROUNDS,
                                    samples.least(),
                                    samples.quantile(1))));
        } finally {
            Files.delete(file);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0 || !printed.equals("n\n499500\n")) {
            throw new IOException(
                    "%s ended with status %d: %s"
                            .formatted(String.join(" ", command), status, printed));
        }
    }
}
