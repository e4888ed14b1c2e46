// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.ENGINE;
import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.numbers;
import static dev.kakehashi.engine.internal.TestEngine.plan;
import static dev.kakehashi.engine.internal.TestEngine.run;
import static dev.kakehashi.engine.internal.TestEngine.streamOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.internal.TestEngine.Alive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Nothing stays behind, whether programs close what they have or forget it.
@Isolated("it counts what is alive in the library")
@Timeout(120)
class OwnershipTest {
    @Test
    void whatIsClosedIsFree() {
        awaitNothingAlive();
        try (ArrowStream result = run(List.of(streamOf(numbers(1), numbers(2))), "echo")) {
            ArrowBatch batch = result.next();

            assertThat(Alive.now().streams()).isEqualTo(2);
            assertThat(Alive.now().batches()).isEqualTo(2);
            assertThat(Alive.now().queries()).isEqualTo(1);

            batch.close();
            assertThat(Alive.now().batches()).isEqualTo(1);
        }
        assertThat(Alive.now()).isEqualTo(Alive.NOTHING);
    }

    @Test
    void whatIsForgottenIsFreedByTheCollector() {
        for (int i = 0; i < 20; i++) {
            forget();
        }
        awaitNothingAlive();
    }

    private static void forget() {
        plan("rows:1:1");
        ArrowStream result = run(List.of(streamOf(numbers(1), numbers(2))), "echo");
        assertThat(result.next()).isNotNull();
        run(List.of(), "rows:5:5");
        run(List.of(new ForgottenStream()), "echo");
    }

    private static final class ForgottenStream implements ArrowStream {
        @Override
        public dev.kakehashi.Schema schema() {
            return dev.kakehashi.Schema.of(
                    new dev.kakehashi.Field("n", dev.kakehashi.DataType.INT64));
        }

        @Override
        public ArrowBatch next() {
            return numbers(1);
        }

        @Override
        public void close() {}
    }

    @Test
    void memoryStaysWhileTheEngineHoldsItAlthoughJavaHasClosedIt() {
        ArrowBatch batch = numbers(7, 8, 9);
        ArrowStream slices = ArrowStream.of(batch.schema(), List.of(batch.slice(0, 3)));
        try (ArrowStream result = run(List.of(slices), "echo")) {
            batch.close();

            try (ArrowBatch output = result.next()) {
                assertThat(output.column(0).toLongArray()).containsExactly(7, 8, 9);
            }
        }
        awaitNothingAlive();
    }

    @Test
    void enginesOfOneLibraryDoNotFreeWhatTheOtherHasGivenOut() {
        InProcessEngine other = InProcessEngine.load(ENGINE.source().library());
        try (CompiledPlan plan = plan("echo");
                CompiledPlan same = other.compile(TestEngine.bytes("echo"))) {
            for (int i = 0; i < 200; i++) {
                ArrowStream kept =
                        ENGINE.execute(plan, List.of(streamOf(numbers(i))), QueryOptions.DEFAULTS);
                other.execute(same, List.of(streamOf(numbers(-1))), QueryOptions.DEFAULTS).close();
                try (kept;
                        ArrowBatch batch = kept.next()) {
                    assertThat(batch.column(0).getLong(0)).isEqualTo(i);
                }
            }
        }
        awaitNothingAlive();
    }

    @Test
    void closingWhileAnotherThreadReadsIsSafe() throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 300; i++) {
                ArrowStream result = run(List.of(), "rows:50:10");
                Future<?> reading = executor.submit(() -> readUntilClosed(result));
                Future<?> closing = executor.submit(result::close);
                closing.get();
                reading.get();
            }
        }
        awaitNothingAlive();
    }

    private static void readUntilClosed(ArrowStream result) {
        try {
            countRows(result);
        } catch (IllegalStateException | dev.kakehashi.error.QueryCancelledException closed) {
            assertThat(closed).isNotNull();
        }
    }

    /// Objects are found forgotten when the collector comes by, and freed by a thread of their own
    /// after that.
    private static void awaitNothingAlive() {
        List<Alive> seen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Alive alive = Alive.now();
            if (alive.equals(Alive.NOTHING)
                    && JavaInputs.count() == 0
                    && ENGINE.heldBatches() == 0) {
                return;
            }
            seen.add(alive);
            System.gc();
        }
        assertThat(seen.getLast()).isEqualTo(Alive.NOTHING);
        assertThat(JavaInputs.count()).isZero();
        assertThat(ENGINE.heldBatches()).isZero();
    }
}
