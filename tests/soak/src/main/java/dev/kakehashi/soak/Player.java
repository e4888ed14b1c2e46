// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Plays steps by chance on several threads at a time.
final class Player implements AutoCloseable {
    private static final int THREADS = 3;

    private final List<Step> steps = new ArrayList<>();
    private final LongAdder played = new LongAdder();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final long seed;
    private int rounds;

    /// @param weights the steps, and how often each is taken among the others
    Player(Map<Step, Integer> weights, long seed) {
        weights.forEach(
                (step, weight) -> {
                    for (int i = 0; i < weight; i++) {
                        steps.add(step);
                    }
                });
        this.seed = seed;
    }

    /// Plays for so long, and returns when all threads rest. The first failure is thrown.
    void play(long nanoseconds) throws Exception {
        rounds++;
        long end = System.nanoTime() + nanoseconds;
        List<Future<?>> playing = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom")
                            .create(seed + (long) rounds * THREADS + thread);
            playing.add(
                    threads.submit(
                            () -> {
                                while (System.nanoTime() < end) {
                                    steps.get(random.nextInt(steps.size())).play(random);
                                    played.increment();
                                }
                                return null;
                            }));
        }
        for (Future<?> one : playing) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(
                        "A step failed, with seed " + seed, failed.getCause());
            }
        }
    }

    /// {@return how many steps were played}
    long played() {
        return played.sum();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
