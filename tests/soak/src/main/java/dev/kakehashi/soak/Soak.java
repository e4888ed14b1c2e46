// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import dev.kakehashi.engine.Engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Works for long, rests once in a while, and says what is held at each rest.
public final class Soak {
    /// Rests in the whole time: enough for three thirds.
    private static final int RESTS = 30;

    /// How long the collector may take to find what was forgotten.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Soak() {}

    /// Runs it; the status is 1 if something has grown.
    ///
    /// @param arguments minutes, seed, folder of the project
    public static void main(String[] arguments) throws Exception {
        long nanoseconds = Duration.ofMinutes(Long.parseLong(arguments[0])).toNanos();
        long seed = Long.parseLong(arguments[1]);
        Path root = Path.of(arguments[2]);
        Path library = Path.of(System.getenv("POLARS_BRIDGE_LIB"));
        Path folder = Files.createTempDirectory("kakehashi-soak");
        List<Sample> rests = new ArrayList<>();
        try (PythonObjects python =
                new PythonObjects(root.resolve("tests/python/requirements.txt"))) {
            // It loads the library, so that the second look finds it.
            System.out.printf(
                    "%s, seed %d%n%n", Engine.inProcess().capabilities().engineVersion(), seed);
            Map<Step, Integer> steps = new HashMap<>(new Queries(folder).steps());
            steps.putAll(python.steps());
            try (Player player = new Player(steps, seed)) {
                System.out.print(Sample.HEAD);
                long start = System.nanoTime();
                for (int rest = 0; rest < RESTS; rest++) {
                    player.play(nanoseconds / RESTS);
                    rests.add(rest(start, player, new Library(library)));
                    System.out.println(rests.getLast().row());
                }
            }
        }
        List<String> grown = Growth.of(rests);
        try (Stream<Path> left = Files.list(folder)) {
            left.forEach(file -> grown.add(file + " was left behind"));
        }
        write(root.resolve("tests/soak/target/figures.md"), rests);
        grown.forEach(what -> System.err.println("soak: has grown: " + what));
        System.out.printf("%n%s%n", grown.isEmpty() ? "nothing has grown" : "it grows");
        System.exit(grown.isEmpty() ? 0 : 1);
    }

    /// What is held once the collector has had time to find what was forgotten.
    private static Sample rest(long start, Player player, Library library)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            System.gc();
            Thread.sleep(100);
        } while (library.alive() > 0 && System.nanoTime() < end);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        return Sample.take(seconds, player.played(), library);
    }

    private static void write(Path file, List<Sample> rests) throws IOException {
        StringBuilder table = new StringBuilder(Sample.HEAD);
        rests.forEach(rest -> table.append(rest.row()).append('\n'));
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }
}
