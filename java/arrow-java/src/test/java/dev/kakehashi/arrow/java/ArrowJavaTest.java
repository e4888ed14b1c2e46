// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowBatchBuilder;
import dev.kakehashi.error.ArrowExportException;

import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Both libraries see the same values at the same addresses, and the memory goes with the last who
/// uses it.
class ArrowJavaTest {
    private final BufferAllocator allocator = new RootAllocator();

    @AfterEach
    void nothingIsLeft() {
        assertThat(allocator.getAllocatedMemory()).isZero();
        allocator.close();
    }

    private static List<Object> values(Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    /// A column of each type, of three rows, of which the last is null.
    private static ArrowBatch everyType() {
        ArrowBatchBuilder batch = ArrowBatch.builder();
        batch.add("boolean", DataType.BOOLEAN, values(true, false));
        batch.add("int8", DataType.INT8, values(1, -1));
        batch.add("uint16", DataType.UINT16, values(1, 65_535));
        batch.add("int32", DataType.INT32, values(1, -1));
        batch.add("int64", DataType.INT64, values(1L, Long.MIN_VALUE));
        batch.add("float32", DataType.FLOAT32, values(1.5f, -0.0f));
        batch.add("float64", DataType.FLOAT64, values(1.5, Double.NaN));
        batch.add(
                "decimal",
                DataType.decimal(38, 2),
                values(new BigDecimal("1.50"), new BigDecimal("-99999999999999999999.99")));
        batch.add(
                "string", DataType.STRING, values("short", "a text of more than twelve bytes, 日本"));
        batch.add("binary", DataType.BINARY, values(new byte[] {1, 0}, new byte[20]));
        batch.add(
                "date", DataType.DATE, values(LocalDate.of(2024, 2, 29), LocalDate.of(1500, 1, 1)));
        batch.add("time", DataType.TIME, values(LocalTime.NOON, LocalTime.MAX));
        batch.add(
                "datetime",
                DataType.datetime(TimeUnit.MICROSECONDS),
                values(LocalDateTime.of(2024, 1, 1, 1, 2), LocalDateTime.of(1, 1, 1, 0, 0)));
        batch.add(
                "list",
                DataType.list(DataType.INT64),
                values(Arrays.asList(1L, null, 3L), List.of()));
        batch.add("array", DataType.array(DataType.INT32, 2), values(List.of(1, 2), List.of(3, 4)));
        batch.add(
                "struct",
                DataType.struct(
                        new Field("a", DataType.INT64),
                        new Field("b", DataType.list(DataType.STRING))),
                values(Map.of("a", 1L, "b", List.of("x")), Map.of("a", 2L, "b", List.of())));
        return batch.build();
    }

    private static List<List<Object>> objects(ArrowBatch batch) {
        List<List<Object>> all = new ArrayList<>();
        for (ArrowArray column : batch.columns()) {
            List<Object> values = new ArrayList<>();
            for (long i = 0; i < column.length(); i++) {
                Object value = column.getObject(i);
                values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
            }
            all.add(values);
        }
        return all;
    }

    @Test
    void everyTypeGoesThereAndBack() {
        ArrowBatch batch = everyType();
        List<List<Object>> expected = objects(batch);
        try (VectorSchemaRoot root = ArrowJava.toArrowJava(batch, allocator)) {
            assertThat(root.getRowCount()).isEqualTo(3);
            try (ArrowBatch back = ArrowJava.fromArrowJava(root)) {
                assertThat(objects(back)).isEqualTo(expected);
            }
        }
    }

    @Test
    void valuesLieWhereTheyLay() {
        ArrowBatch batch = everyType();
        List<List<Long>> addresses =
                batch.columns().stream()
                        .map(ArrowArray::buffers)
                        .map(all -> all.stream().map(MemorySegment::address).toList())
                        .toList();
        try (VectorSchemaRoot root = ArrowJava.toArrowJava(batch, allocator)) {
            for (int i = 0; i < addresses.size(); i++) {
                FieldVector vector = root.getVector(i);
                List<Long> there =
                        vector.getFieldBuffers().stream().map(b -> b.memoryAddress()).toList();
                assertThat(there).as(vector.getName()).isEqualTo(addresses.get(i));
            }
            try (ArrowBatch back = ArrowJava.fromArrowJava(root)) {
                for (int i = 0; i < addresses.size(); i++) {
                    assertThat(back.column(i).buffers().stream().map(MemorySegment::address))
                            .as(back.schema().field(i).name())
                            .startsWith(addresses.get(i).toArray(Long[]::new));
                }
            }
        }
    }

    @Test
    void vectorsOfArrowJavaBecomeColumns() {
        ArrowBatch batch;
        long address;
        try (BigIntVector numbers = new BigIntVector("n", allocator);
                VarCharVector texts = new VarCharVector("t", allocator);
                ListVector lists = ListVector.empty("l", allocator)) {
            numbers.allocateNew(3);
            texts.allocateNew(3);
            UnionListWriter writer = lists.getWriter();
            for (int i = 0; i < 3; i++) {
                numbers.setSafe(i, i * 10L);
                texts.setSafe(i, ("text " + i).getBytes(StandardCharsets.UTF_8));
                writer.setPosition(i);
                writer.startList();
                writer.bigInt().writeBigInt(i);
                writer.endList();
            }
            numbers.setNull(1);
            numbers.setValueCount(3);
            texts.setValueCount(3);
            lists.setValueCount(3);
            address = numbers.getDataBufferAddress();
            batch = ArrowJava.fromArrowJava(VectorSchemaRoot.of(numbers, texts, lists));
        }
        // The vectors are closed; the batch holds their memory.
        assertThat(batch.column("n").buffers().get(1).address()).isEqualTo(address);
        try (DataFrame frame = DataFrame.fromBatches(batch.schema(), List.of(batch))) {
            assertThat(frame.rows().map(row -> row.toMap().toString()))
                    .containsExactly(
                            "{n=0, t=text 0, l=[0]}",
                            "{n=null, t=text 1, l=[1]}",
                            "{n=20, t=text 2, l=[2]}");
        }
    }

    @Test
    void theMemoryGoesWithTheLastVector() {
        ArrowBatch batch = everyType();
        VectorSchemaRoot root = ArrowJava.toArrowJava(batch, allocator);
        assertThat(batch.isOpen()).isFalse();
        assertThat(allocator.getAllocatedMemory()).isPositive();
        FieldVector last = root.getVector("string");
        var transfer = last.getTransferPair(allocator);
        transfer.transfer();
        root.close();

        assertThat(transfer.getTo().getObject(0)).hasToString("short");
        transfer.getTo().close();
    }

    @Test
    void aDictionaryIsRefusedByName() {
        try (ArrowBatch batch =
                ArrowBatch.builder().add("color", DataType.CATEGORICAL, List.of("red")).build()) {
            assertThatThrownBy(() -> ArrowJava.toArrowJava(batch, allocator))
                    .isInstanceOf(ArrowExportException.class)
                    .hasMessageContaining("Column 'color'")
                    .hasMessageContaining("dictionary");
            assertThat(batch.isOpen()).isTrue();
        }
    }
}
