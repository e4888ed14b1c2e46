// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.testing.CStreams;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

@DisplayName("An Arrow batch")
final class ArrowBatchTest {
    private static ArrowBatch numbers() {
        return ArrowBatch.builder().add("n", 1L, 2L, 3L).add("s", "a", null, "c").build();
    }

    @Test
    @DisplayName("cannot be read after it was closed, nor can its columns, slices and memory")
    void useAfterClose() {
        ArrowBatch batch = numbers();
        ArrowArray column = batch.column("n");
        ArrowBatch slice = batch.slice(1, 2);
        ArrowArray sliced = slice.column("n");
        MemorySegment memory = column.buffers().get(1);
        batch.close();
        batch.close();

        assertThat(batch.isOpen()).isFalse();
        assertThat(slice.isOpen()).isFalse();
        assertThatThrownBy(() -> batch.column(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> slice.column(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> batch.slice(0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(batch::share).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> column.getLong(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sliced.getLong(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memory.get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is for its thread until it is shared")
    void threads() throws Exception {
        ArrowBatch batch = numbers();
        assertThatThrownBy(() -> elsewhere(() -> batch.column("n").getLong(0)))
                .isInstanceOf(WrongThreadException.class);
        assertThatThrownBy(
                        () ->
                                elsewhere(
                                        () -> {
                                            batch.close();
                                            return 0;
                                        }))
                .isInstanceOf(WrongThreadException.class);
        assertThat(batch.column("n").getLong(0)).isEqualTo(1);

        ArrowBatch shared = batch.share();
        assertThat(batch.isOpen()).isFalse();
        assertThat(elsewhere(() -> shared.column("n").getLong(2))).isEqualTo(3);
        elsewhere(
                () -> {
                    shared.close();
                    return 0;
                });
        assertThatThrownBy(() -> shared.column("n")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("gives its memory back when the last of those it was shared with is closed")
    void sharedTogether() {
        try (CStreams producer = new CStreams();
                ArrowBatch source = numbers()) {
            List<ArrowBatch> shared =
                    ArrowBatch.shareAll(
                            List.of(
                                    ArrowBatch.importFrom(
                                            producer.array(source), producer.schema(source)),
                                    ArrowBatch.importFrom(
                                            producer.array(source), producer.schema(source))));
            shared.get(0).close();
            shared.get(0).close();
            assertThat(producer.arraysReleased).hasValue(0);
            assertThat(shared.get(1).column("s").getString(2)).isEqualTo("c");
            shared.get(1).close();
            assertThat(producer.arraysReleased).hasValue(2);
        }
    }

    @Test
    @DisplayName("that is forgotten gives its memory back, but not while its memory can be reached")
    void forgotten() throws InterruptedException {
        try (CStreams producer = new CStreams();
                ArrowBatch source = numbers()) {
            MemorySegment memory = forget(producer, source);
            System.gc();
            assertThat(memory.get(java.lang.foreign.ValueLayout.JAVA_LONG, 0)).isEqualTo(1);
            assertThat(producer.arraysReleased).hasValue(0);

            memory = MemorySegment.NULL;
            while (producer.arraysReleased.get() == 0) {
                System.gc();
                Thread.onSpinWait();
            }
            assertThat(memory.address()).isZero();
            assertThat(producer.arraysReleased).hasValue(1);
        }
    }

    private static MemorySegment forget(CStreams producer, ArrowBatch source) {
        ArrowBatch batch = ArrowBatch.importFrom(producer.array(source), producer.schema(source));
        return batch.column(0).buffers().get(1);
    }

    @Test
    @DisplayName("has slices of slices")
    void slices() {
        try (ArrowBatch batch = numbers();
                ArrowBatch slice = batch.slice(1, 2);
                ArrowBatch inner = slice.slice(1, 1)) {
            assertThat(inner.rowCount()).isEqualTo(1);
            assertThat(inner.column("n").getLong(0)).isEqualTo(3);
            assertThat(inner.column("s").getString(0)).isEqualTo("c");
            assertThat(slice.column("s").nullCount()).isEqualTo(1);
            assertThat(inner.column("s").nullCount()).isZero();
            assertThatThrownBy(() -> slice.slice(1, 2))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> inner.column("n").getLong(1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    @DisplayName("has columns of one length, under names of their own")
    void shape() {
        assertThatThrownBy(() -> ArrowBatch.builder().add("a", 1L).add("b", 1L, 2L).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b' has 2 values");
        assertThatThrownBy(() -> ArrowBatch.builder().add("a", 1L).add("a", 2L).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a'");
        try (ArrowBatch batch = numbers()) {
            assertThatThrownBy(() -> batch.column("x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[n, s]");
        }
    }

    private static <T> T elsewhere(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(task);
        thread.start();
        thread.join();
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
