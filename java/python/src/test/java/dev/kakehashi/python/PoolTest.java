// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.error.PoolExhaustedException;
import dev.kakehashi.python.error.WorkerCrashException;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Pools of real workers.
@Timeout(120)
class PoolTest {
    private static long pid(PooledWorker lease) {
        return lease.worker().facts().pid();
    }

    @Test
    void aWorkerThatWasGivenBackIsBorrowedAgain() {
        try (PythonPool pool = PythonPool.builder(Workers.builder()).size(2).build()) {
            long first;
            try (PooledWorker lease = pool.borrow()) {
                first = pid(lease);
                try (PooledWorker other = pool.borrow()) {
                    assertThat(pid(other)).isNotEqualTo(first);
                }
            }
            try (PooledWorker again = pool.borrow()) {
                assertThat(pid(again)).isEqualTo(first);
            }
            assertThat(pool.statistics().started()).isEqualTo(2);
            assertThat(pool.statistics().borrows()).isEqualTo(3);
            assertThat(pool.statistics().idle()).isEqualTo(2);
        }
    }

    @Test
    @SuppressWarnings("try") // a lease may be given back by hand, twice
    void whoWaitsTooLongIsTold() {
        try (PythonPool pool = PythonPool.builder(Workers.builder()).size(1).build();
                PooledWorker lease = pool.borrow()) {
            assertThatThrownBy(() -> pool.borrow(Duration.ofMillis(20)))
                    .isInstanceOf(PoolExhaustedException.class)
                    .hasMessageContaining("1 workers");
            assertThat(pool.statistics().timeouts()).isEqualTo(1);

            CompletableFuture<Long> waiting =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try (PooledWorker next = pool.borrow()) {
                                    return pid(next);
                                }
                            });
            long mine = pid(lease);
            lease.close();
            lease.close();
            assertThat(waiting.join()).isEqualTo(mine);
            assertThatThrownBy(lease::worker).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aCrashedWorkerIsReplacedAndSetUpAgain() {
        AtomicInteger setUps = new AtomicInteger();
        try (PythonPool pool =
                PythonPool.builder(Workers.builder())
                        .size(1)
                        .setUp(
                                python -> {
                                    python.importModule("kakehashi_test");
                                    setUps.incrementAndGet();
                                })
                        .build()) {
            try (PooledWorker lease = pool.borrow()) {
                assertThatThrownBy(() -> lease.worker().callFunction("kakehashi_test", "leave", 1))
                        .isInstanceOf(WorkerCrashException.class);
            }
            try (PooledWorker lease = pool.borrow()) {
                assertThat(lease.worker().value(2).operators().neg().asLong()).isEqualTo(-2);
            }
            assertThat(setUps).hasValue(2);
            assertThat(pool.statistics().crashed()).isEqualTo(1);
        }
    }

    @Test
    void workersPastALimitAreReplaced() {
        try (PythonPool calls = PythonPool.builder(Workers.builder()).size(1).maxCalls(3).build();
                PythonPool age =
                        PythonPool.builder(Workers.builder())
                                .size(1)
                                .maxAge(Duration.ZERO)
                                .build();
                PythonPool memory =
                        PythonPool.builder(Workers.builder()).size(1).maxResidentBytes(1).build()) {
            for (PythonPool pool : new PythonPool[] {calls, age, memory}) {
                long first;
                try (PooledWorker lease = pool.borrow()) {
                    first = pid(lease);
                    lease.worker().value(1).operators().neg();
                    lease.worker().value(1).operators().neg();
                }
                try (PooledWorker lease = pool.borrow()) {
                    assertThat(pid(lease)).isNotEqualTo(first);
                }
                assertThat(pool.statistics().retired()).isPositive();
            }
        }
    }

    @Test
    void sparesAreStartedBeforeTheyAreBorrowed() throws InterruptedException {
        try (PythonPool pool =
                PythonPool.builder(Workers.builder()).size(2).warmSpares(2).build()) {
            while (pool.statistics().idle() < 2) {
                Thread.sleep(5);
            }
            pool.borrow().close();
            assertThat(pool.statistics().started()).isEqualTo(2);
        }
    }

    @Test
    void aClosedPoolLendsNothing() {
        PythonPool pool = PythonPool.builder(Workers.builder()).size(1).build();
        PooledWorker lease = pool.borrow();
        pool.close();

        assertThat(lease.worker().isAlive()).isTrue();
        lease.close();
        assertThatThrownBy(pool::borrow).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void flightRecordingsTellOfWorkersAndPools(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.kakehashi.PythonPoolBorrow").withoutThreshold();
            recording.enable("dev.kakehashi.PythonWorkerStart").withoutThreshold();
            recording.enable("dev.kakehashi.PythonWorkerEnd").withoutThreshold();
            recording.start();
            try (PythonPool pool = PythonPool.builder(Workers.builder()).size(1).build()) {
                pool.borrow().close();
            }
            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file).stream().map(RecordedEvent::getEventType))
                .extracting(type -> type.getName())
                .contains(
                        "dev.kakehashi.PythonPoolBorrow",
                        "dev.kakehashi.PythonWorkerStart",
                        "dev.kakehashi.PythonWorkerEnd");
    }
}
