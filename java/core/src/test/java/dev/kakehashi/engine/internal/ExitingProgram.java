// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryHandle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A program that exits while a query runs: [JvmExitTest] starts it.
final class ExitingProgram {
    private ExitingProgram() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            Thread.ofPlatform().daemon().start(() -> read(arguments[0], running));
        }
        running.await();
        System.exit(7);
    }

    private static void read(String kind, CountDownLatch running) {
        ArrowStream result =
                switch (kind) {
                    case "engine-waits" -> waiting();
                    case "input-makes-batches" -> echo(new Endless(running, false));
                    case "input-waits" -> echo(new Endless(running, true));
                    default -> throw new IllegalArgumentException(kind);
                };
        for (ArrowBatch batch : result) {
            batch.close();
            running.countDown();
        }
    }

    private static ArrowStream waiting() {
        return TestEngine.run(List.of(), "rows:3:3", "wait-in:next=1");
    }

    private static ArrowStream echo(ArrowStream input) {
        return TestEngine.run(new QueryHandle(), List.of(input), "echo");
    }

    private record Endless(CountDownLatch running, boolean waits) implements ArrowStream {
        @Override
        public Schema schema() {
            return Schema.of(new Field("n", DataType.INT64));
        }

        @Override
        public @Nullable ArrowBatch next() {
            if (waits && running.getCount() == 0) {
                awaitForEver();
            }
            return TestEngine.numbers(1, 2, 3);
        }

        private static void awaitForEver() {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException ignoredOnPurpose) {
                    // The worst of all inputs.
                }
            }
        }

        @Override
        public void close() {}
    }
}
