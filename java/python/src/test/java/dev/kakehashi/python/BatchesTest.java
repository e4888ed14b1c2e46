// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.error.TypeMismatchException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/// Several calls at once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesTest {
    private PythonWorker python;

    @BeforeAll
    void start() {
        python = Workers.withTestModule();
    }

    @AfterAll
    void close() {
        python.close();
    }

    @Test
    void laterCallsUseEarlierResults() {
        try (PyObject list = python.make(List.of(3, 1, 2))) {
            PyBatch batch = python.batch();
            BatchResult copy = batch.call(list, "copy");
            batch.call(copy, "sort");
            BatchResult first = batch.item(copy, 0);
            BatchResult sum = batch.operate("add", first, 10);
            assertThatThrownBy(sum::get).isInstanceOf(NoSuchElementException.class);
            batch.run();

            assertThat(sum.get().asLong()).isEqualTo(11);
            assertThat(copy.get().asList(Long.class)).containsExactly(1L, 2L, 3L);
            assertThat(list.asList(Long.class)).containsExactly(3L, 1L, 2L);
        }
    }

    @Test
    void theFirstFailureEndsABatch() {
        PyBatch batch = python.batch();
        BatchResult good = batch.operate("add", 1, 1);
        BatchResult bad = batch.operate("add", 1, "a");
        BatchResult never = batch.operate("add", 2, 2);

        assertThatThrownBy(batch::run).isInstanceOf(TypeMismatchException.class);
        assertThat(good.get().asLong()).isEqualTo(2);
        assertThatThrownBy(bad::get).isInstanceOf(TypeMismatchException.class);
        assertThatThrownBy(never::get).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void allCallsRunWhenThatIsWanted() {
        PyBatch batch = python.batch();
        BatchResult bad = batch.operate("add", 1, "a");
        BatchResult good = batch.operate("add", 2, 2);
        batch.runAll();

        assertThatThrownBy(bad::get).isInstanceOf(TypeMismatchException.class);
        assertThat(good.get().asLong()).isEqualTo(4);
    }

    @Test
    void callsThatDoNotWaitKeepTheirOrder() {
        try (PyObject list = python.make(List.of())) {
            List<CompletableFuture<PyObject>> futures = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                futures.add(list.async().call("append", i));
            }
            futures.forEach(CompletableFuture::join);
            assertThat(list.asList(Integer.class)).hasSize(2_000).isSorted();
        }
    }
}
