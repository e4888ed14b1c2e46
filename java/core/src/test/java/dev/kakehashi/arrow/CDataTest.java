// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kakehashi.DataType;
import dev.kakehashi.Schema;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.testing.ArrowText;
import dev.kakehashi.testing.CStreams;
import dev.kakehashi.testing.RandomData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@DisplayName("The C Data Interface")
final class CDataTest {
    private final CStreams producer = new CStreams();

    @AfterEach
    void free() {
        producer.close();
    }

    @Test
    @DisplayName("carries every type, sliced and nested, and releases each struct once")
    void everyType() {
        Random chance = new Random(3);
        for (int seed = 0; seed < 300; seed++) {
            RandomData data = new RandomData(seed);
            Schema schema = data.schema();
            int rows = schema.size() == 0 ? 0 : chance.nextInt(80);
            int start = chance.nextInt(rows + 1);
            int arraysBefore = producer.arraysReleased.get();
            int schemasBefore = producer.schemasReleased.get();
            try (ArrowBatch whole = data.batch(schema, rows);
                    ArrowBatch batch = whole.slice(start, chance.nextInt(rows - start + 1))) {
                MemorySegment array = producer.array(batch);
                MemorySegment struct = producer.schema(batch);
                try (ArrowBatch imported = ArrowBatch.importFrom(array, struct)) {
                    assertThat(imported.schema()).isEqualTo(schema);
                    assertThat(text(imported)).isEqualTo(text(batch));
                    assertThat(array.get(JAVA_LONG, 64)).as("the source is left released").isZero();
                    assertThat(producer.arraysReleased).hasValue(arraysBefore);
                }
                assertThat(producer.arraysReleased).hasValue(arraysBefore + 1);
                assertThat(producer.schemasReleased).hasValue(schemasBefore + 1);
            }
        }
    }

    @Test
    @DisplayName("does not copy: a column lies where its producer has it")
    void zeroCopy() {
        try (ArrowBatch batch = numbers();
                ArrowBatch imported =
                        ArrowBatch.importFrom(producer.array(batch), producer.schema(batch))) {
            assertThat(imported.column("n").buffers().get(1).address())
                    .isEqualTo(batch.column("n").buffers().get(1).address());
        }
    }

    static Stream<Arguments> absurdities() {
        return Stream.of(
                spoilt("a negative length", array -> array.set(JAVA_LONG, 0, -1)),
                spoilt(
                        "a length past all memory",
                        array -> array.set(JAVA_LONG, 0, Long.MAX_VALUE)),
                spoilt("a negative offset", array -> array.set(JAVA_LONG, 16, -1)),
                spoilt(
                        "an offset past all memory",
                        array -> array.set(JAVA_LONG, 16, Long.MAX_VALUE)),
                spoilt("too few children", array -> array.set(JAVA_LONG, 32, 0)),
                spoilt("too many children", array -> array.set(JAVA_LONG, 32, 1 << 20)),
                spoilt("no pointer to the children", array -> array.set(JAVA_LONG, 48, 0)),
                spoilt("a missing child", array -> children(array).set(JAVA_LONG, 0, 0)),
                spoilt("no buffer of its own", array -> array.set(JAVA_LONG, 24, 0)),
                spoilt("more rows than values", array -> array.set(JAVA_LONG, 0, 4)),
                spoilt(
                        "a column of negative length",
                        array -> child(array, 0).set(JAVA_LONG, 0, -1)),
                spoilt(
                        "a column of negative offset",
                        array -> child(array, 0).set(JAVA_LONG, 16, -5)),
                spoilt(
                        "a column with more nulls than values",
                        array -> child(array, 0).set(JAVA_LONG, 8, 9)),
                spoilt("a column with -2 nulls", array -> child(array, 0).set(JAVA_LONG, 8, -2)),
                spoilt("nulls without a bitmap", array -> child(array, 0).set(JAVA_LONG, 8, 1)),
                spoilt("a column with one buffer", array -> child(array, 0).set(JAVA_LONG, 24, 1)),
                spoilt(
                        "a column with three buffers",
                        array -> child(array, 0).set(JAVA_LONG, 24, 3)),
                spoilt(
                        "a column without pointers to buffers",
                        array -> child(array, 0).set(JAVA_LONG, 40, 0)),
                spoilt(
                        "a column without values",
                        array -> buffers(child(array, 0), 2).set(JAVA_LONG, 8, 0)),
                spoilt(
                        "views without lengths of their buffers",
                        array -> child(array, 1).set(JAVA_LONG, 24, 2)),
                spoilt(
                        "views with a buffer of negative length",
                        array -> {
                            MemorySegment pointers = buffers(child(array, 1), 4);
                            pointers.get(ADDRESS, 24).reinterpret(8).set(JAVA_LONG, 0, -1);
                        }),
                spoilt(
                        "a list that ends before it begins",
                        array -> offsets(array).setAtIndex(JAVA_LONG, 3, -1)),
                spoilt(
                        "a list that ends after its items",
                        array -> offsets(array).setAtIndex(JAVA_LONG, 3, 1000)),
                spoilt("a list without a child", array -> child(array, 2).set(JAVA_LONG, 32, 0)),
                spoilt(
                        "a dictionary that is missing",
                        array -> child(array, 3).set(JAVA_LONG, 56, 0)));
    }

    private static Arguments spoilt(String what, Consumer<MemorySegment> spoil) {
        return Arguments.of(what, spoil);
    }

    private static MemorySegment children(MemorySegment array) {
        return array.get(ADDRESS, 48).reinterpret(8 * 4);
    }

    private static MemorySegment child(MemorySegment array, int index) {
        return children(array).getAtIndex(ADDRESS, index).reinterpret(80);
    }

    private static MemorySegment buffers(MemorySegment array, int count) {
        return array.get(ADDRESS, 40).reinterpret(8L * count);
    }

    private static MemorySegment offsets(MemorySegment array) {
        return buffers(child(array, 2), 2).get(ADDRESS, 8).reinterpret(8 * 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absurdities")
    @DisplayName("refuses, and releases, an array with")
    void absurd(String what, Consumer<MemorySegment> spoil) {
        try (ArrowBatch batch = mixed()) {
            MemorySegment schema = producer.schema(batch);
            MemorySegment array = producer.array(batch, spoil);
            assertThatThrownBy(() -> ArrowBatch.importFrom(array, schema))
                    .isInstanceOf(ArrowImportException.class)
                    .hasMessageContaining("Arrow data cannot be read");
            assertThat(producer.arraysReleased).hasValue(1);
            assertThat(producer.schemasReleased).hasValue(1);
        }
    }

    private static ArrowBatch mixed() {
        return ArrowBatch.builder()
                .add("n", 1L, 2L, 3L)
                .add("s", "short", "a text that is not short at all", "x")
                .add(
                        "l",
                        DataType.list(DataType.INT8),
                        List.of(List.of(1), List.of(), List.of(2, 3)))
                .add("c", DataType.CATEGORICAL, List.of("a", "b", "a"))
                .build();
    }

    private static ArrowBatch numbers() {
        return ArrowBatch.builder().add("n", 1L, 2L, 3L).build();
    }

    @Test
    @DisplayName("streams batches to an end, which stays the end")
    void stream() {
        try (ArrowBatch batch = numbers()) {
            MemorySegment struct =
                    producer.stream(
                            producer.schema(batch), producer.array(batch), producer.array(batch));
            try (ArrowStream stream = ArrowStream.importFrom(struct)) {
                assertThat(struct.get(JAVA_LONG, 24)).as("the source is left released").isZero();
                int batches = 0;
                for (ArrowBatch pulled : stream) {
                    try (pulled) {
                        assertThat(pulled.column(0).toLongArray()).containsExactly(1, 2, 3);
                        batches++;
                    }
                }
                assertThat(batches).isEqualTo(2);
                assertThat(stream.next()).isNull();
            }
            assertThat(producer.arraysReleased).hasValue(2);
            assertThat(producer.streamsReleased).hasValue(1);
        }
    }

    @Test
    @DisplayName("tells of a failure of a stream in the stream's own words, and never as an end")
    void failingStream() {
        try (ArrowBatch batch = numbers()) {
            MemorySegment struct =
                    producer.stream(
                            producer.schema(batch), producer.array(batch), producer.array(batch));
            try (ArrowStream stream = ArrowStream.importFrom(struct)) {
                java.util.Objects.requireNonNull(stream.next()).close();
                producer.fail(5, "the disk has gone");
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(stream::next)
                            .isInstanceOf(ArrowImportException.class)
                            .hasMessageContaining("errno 5")
                            .hasMessageContaining("the disk has gone");
                }
            }
            assertThat(producer.streamsReleased).hasValue(1);
        }
    }

    @Test
    @DisplayName("lets batches outlive their stream, and be closed twice")
    void outliving() {
        try (ArrowBatch batch = numbers()) {
            ArrowStream stream =
                    ArrowStream.importFrom(
                            producer.stream(producer.schema(batch), producer.array(batch)));
            ArrowBatch pulled = java.util.Objects.requireNonNull(stream.next());
            stream.close();
            stream.close();
            assertThat(pulled.column(0).getLong(2)).isEqualTo(3);
            pulled.close();
            pulled.close();
            assertThat(producer.arraysReleased).hasValue(1);
            assertThat(producer.streamsReleased).hasValue(1);
            assertThatThrownBy(stream::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("lets a reader finish when another thread closes the stream")
    void closedFromOutside() throws InterruptedException {
        try (ArrowBatch batch = numbers()) {
            ArrowStream stream =
                    ArrowStream.importFrom(
                            producer.stream(producer.schema(batch), producer.array(batch)));
            Thread closer = new Thread(stream::close);
            producer.beforeNext(
                    () -> {
                        closer.start();
                        while (closer.getState() != Thread.State.WAITING) {
                            Thread.onSpinWait();
                        }
                        assertThat(producer.streamsReleased)
                                .as("while the reader is inside")
                                .hasValue(0);
                    });
            try (ArrowBatch pulled = stream.next()) {
                assertThat(pulled).isNotNull();
            }
            closer.join();
            assertThat(producer.streamsReleased).hasValue(1);
        }
    }

    @Test
    @DisplayName("refuses a stream, a schema or an array that was released")
    void released() {
        MemorySegment zeros = java.lang.foreign.Arena.ofAuto().allocate(80, 8);
        assertThatThrownBy(() -> ArrowStream.importFrom(zeros))
                .isInstanceOf(ArrowImportException.class);
        assertThatThrownBy(() -> ArrowStream.importFrom(0))
                .isInstanceOf(ArrowImportException.class);
        try (ArrowBatch batch = numbers()) {
            assertThatThrownBy(() -> ArrowBatch.importFrom(producer.array(batch), zeros))
                    .isInstanceOf(ArrowImportException.class);
            assertThatThrownBy(() -> ArrowBatch.importFrom(zeros, producer.schema(batch)))
                    .isInstanceOf(ArrowImportException.class);
        }
        assertThat(producer.arraysReleased).hasValue(1);
        assertThat(producer.schemasReleased).hasValue(1);
    }

    private static List<String> text(ArrowBatch batch) {
        return IntStream.range(0, batch.columnCount())
                .mapToObj(i -> ArrowText.values(batch.column(i), " "))
                .toList();
    }

    @Test
    @DisplayName("reads a single array as the only column")
    void singleArray() {
        try (ArrowBatch batch = mixed()) {
            MemorySegment array = child(producer.array(batch), 0);
            array.set(JAVA_LONG, 64, producer.array(batch).get(JAVA_LONG, 64));
            MemorySegment schemas = producer.schema(batch).get(ADDRESS, 40).reinterpret(8);
            MemorySegment schema = schemas.get(ADDRESS, 0).reinterpret(72);
            try (ArrowBatch imported = ArrowBatch.importFrom(array, schema)) {
                assertThat(imported.schema().names()).isEqualTo(List.of("n"));
                assertThat(imported.column(0).toLongArray()).isEqualTo(new long[] {1, 2, 3});
            }
        }
        assertThat(Arrays.asList(producer.arraysReleased.get(), producer.schemasReleased.get()))
                .containsExactly(1, 1);
    }
}
