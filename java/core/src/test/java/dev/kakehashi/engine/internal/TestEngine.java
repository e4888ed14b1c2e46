// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The tiny engine of `rust/bridge-test-engine`, whose plans are short texts that say what happens.
final class TestEngine {
    static final InProcessEngine ENGINE = InProcessEngine.load(library("bridge_test_engine"));

    private TestEngine() {}

    /// {@return a library that `rust/build test-libraries` has built}
    static Path library(String name) {
        Path library =
                Path.of(System.getProperty("kakehashi.test.libraries"))
                        .resolve(System.mapLibraryName(name));
        if (!Files.exists(library)) {
            throw new IllegalStateException(
                    library + " is missing: build it with rust/build test-libraries");
        }
        return library.toAbsolutePath();
    }

    static CompiledPlan plan(String... statements) {
        return ENGINE.compile(bytes(statements));
    }

    static byte[] bytes(String... statements) {
        return String.join("\n", statements).getBytes(UTF_8);
    }

    /// {@return the result of a plan with these statements and inputs}
    static ArrowStream run(List<ArrowStream> inputs, String... statements) {
        return run(new QueryHandle(), inputs, statements);
    }

    static ArrowStream run(QueryHandle query, List<ArrowStream> inputs, String... statements) {
        try (CompiledPlan plan = plan(statements)) {
            return ENGINE.execute(plan, inputs, QueryOptions.DEFAULTS, query);
        }
    }

    /// Waits until the only query that runs was asked for so many batches, which the engine says as
    /// its progress, in text.
    static void awaitAskedBatches(String batches) {
        QueryRun run = LiveRuns.all().iterator().next();
        while (!new String(ENGINE.bridge().progress(run.token()), UTF_8).equals(batches)) {
            Thread.onSpinWait();
        }
    }

    /// {@return the rows of a stream, which is read to its end and closed}
    static long countRows(ArrowStream stream) {
        try (stream) {
            long rows = 0;
            for (ArrowBatch batch : stream) {
                try (batch) {
                    rows += batch.rowCount();
                }
            }
            return rows;
        }
    }

    static ArrowBatch numbers(long... numbers) {
        return ArrowBatch.builder().add("n", numbers).build();
    }

    static ArrowStream streamOf(ArrowBatch... batches) {
        return ArrowStream.of(batches[0].schema(), List.of(batches));
    }

    /// What of the library is alive.
    record Alive(long plans, long queries, long streams, long readers, long batches) {
        static final Alive NOTHING = new Alive(0, 0, 0, 0, 0);

        static Alive now() {
            long[] counters = ENGINE.bridge().counters();
            return new Alive(counters[0], counters[1], counters[2], counters[3], counters[4]);
        }
    }
}
