// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import dev.kakehashi.bench.data.PeerPython;
import dev.kakehashi.bench.report.ComparedFigure;
import dev.kakehashi.bench.report.Comparison;
import dev.kakehashi.bench.report.PeerResult;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Lets all libraries do all tasks in turns: in each round each of them gives one sample of each
/// task, so that what happens to the machine happens to all.
public final class BridgeRun {
    /// Samples of each task that do not count: they last until the compilers of the JVM are done.
    private static final int WARM_UP = 4;

    private final List<InstalledLibrary> libraries;
    private final int rounds;

    private BridgeRun(List<InstalledLibrary> libraries, int rounds) {
        this.libraries = libraries;
        this.rounds = rounds;
    }

    /// {@return what the libraries took, measured now}
    ///
    /// @param peers the folder with their scripts and requirements
    /// @throws IllegalStateException if a result is wrong
    public static Comparison measure(Path peers, int rounds) throws Exception {
        PythonEnvironment environment =
                PeerPython.environment(peers.resolve("requirements-bridges.txt"));
        List<InstalledLibrary> libraries =
                Arrays.stream(BridgeLibrary.values())
                        .map(library -> new InstalledLibrary(library, environment, peers))
                        .toList();
        return new BridgeRun(libraries, rounds).measure();
    }

    private Comparison measure() throws Exception {
        List<Bridge> bridges = new ArrayList<>();
        try {
            List<PeerResult> described = new ArrayList<>();
            for (InstalledLibrary library : libraries) {
                Bridge bridge = library.start();
                bridges.add(bridge);
                described.add(new PeerResult(library.library().title(), bridge.description()));
            }
            List<ComparedFigure> figures = new ArrayList<>();
            for (BridgeTask task : BridgeTask.ALL) {
                System.err.println("Bridges: " + task.name());
                figures.add(measure(task, bridges));
            }
            return new Comparison(described, figures);
        } finally {
            for (Bridge bridge : bridges) {
                bridge.close();
            }
        }
    }

    private ComparedFigure measure(BridgeTask task, List<Bridge> bridges) throws Exception {
        List<double[]> samples = new ArrayList<>();
        for (int peer = 0; peer < bridges.size(); peer++) {
            OptionalDouble last = OptionalDouble.empty();
            for (int sample = 0; sample < WARM_UP; sample++) {
                last = task.measurement().take(libraries.get(peer), bridges.get(peer));
            }
            samples.add(new double[last.isPresent() ? rounds : 0]);
        }
        for (int round = 0; round < rounds; round++) {
            for (int peer = 0; peer < bridges.size(); peer++) {
                if (samples.get(peer).length > 0) {
                    samples.get(peer)[round] =
                            task.measurement()
                                    .take(libraries.get(peer), bridges.get(peer))
                                    .orElseThrow();
                }
            }
        }
        return new ComparedFigure(task.name(), task.unit(), task.aim(), task.note(), samples);
    }
}
