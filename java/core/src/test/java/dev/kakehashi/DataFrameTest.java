// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

class DataFrameTest {
    private static final Schema PEOPLE =
            Schema.of(new Field("name", DataType.STRING), new Field("age", DataType.INT32));

    private static DataFrame people() {
        return DataFrame.fromRows(
                PEOPLE,
                List.of(List.of("Ada", 36), Arrays.asList("Bo", null), Arrays.asList(null, 7)));
    }

    /// Five rows in batches of 2, 0, 1 and 2 rows.
    private static DataFrame chunked() {
        Schema schema = Schema.of(new Field("a", DataType.INT64));
        return DataFrame.fromBatches(
                schema, new ArrayList<>(List.of(batch(0, 1), batch(), batch(2), batch(3, 4))));
    }

    private static ArrowBatch batch(long... values) {
        return ArrowBatch.builder().add("a", values).build();
    }

    @Test
    void rowsBecomeColumns() {
        try (DataFrame frame = people()) {
            assertThat(frame.schema()).isEqualTo(PEOPLE);
            assertThat(frame.shape()).isEqualTo(new DataFrame.Shape(3, 2));
            assertThat(frame.column("name").toList()).containsExactly("Ada", "Bo", null);
            assertThat(frame.column(1).toList()).containsExactly(36, null, 7);
            assertThat(frame.column("age").nullCount()).isEqualTo(1);
        }
    }

    @Test
    void aRowIsReadByNameAndByPosition() {
        try (DataFrame frame = people()) {
            Row ada = frame.row(0);
            assertThat(ada.getString("name")).isEqualTo("Ada");
            assertThat(ada.getInt(1)).isEqualTo(36);
            assertThat(ada.getLong("age")).isEqualTo(36);
            assertThat(ada.getObject("age")).isEqualTo(36);
            assertThat(frame.row(1).isNull("age")).isTrue();
            assertThat(frame.row(2).getString("name")).isNull();
            assertThat(frame.row(1).toMap()).containsEntry("name", "Bo").containsEntry("age", null);
            assertThat(frame.row(1)).hasToString("{name=Bo, age=null}");
            assertThat(frame.rows().mapToLong(Row::index)).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void aPrimitiveIsNeverMadeOfANull() {
        try (DataFrame frame = people()) {
            assertThatThrownBy(() -> frame.row(1).getInt("age"))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> frame.column("age").toIntArray())
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void anUnknownColumnIsRefusedWithThoseThatExist() {
        try (DataFrame frame = people()) {
            assertThatThrownBy(() -> frame.column("salary"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'salary'")
                    .hasMessageContaining("[name, age]");
            assertThatThrownBy(() -> frame.row(3)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void columnsFindTheirTypes() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("longs", new long[] {1, 2});
        columns.put("mixed", List.of(1, 2L));
        columns.put("floats", Arrays.asList(1, 2.5));
        columns.put("texts", new String[] {"a", null});
        columns.put("dates", List.of(LocalDate.EPOCH, LocalDate.MIN.withYear(2000)));
        columns.put("times", List.of(LocalTime.NOON, LocalTime.MIDNIGHT));
        columns.put(
                "moments",
                List.of(LocalDate.EPOCH.atStartOfDay(), LocalDateTime.of(2020, 1, 1, 0, 0, 0, 1)));
        columns.put("instants", List.of(Instant.EPOCH, Instant.EPOCH));
        columns.put(
                "zoned",
                Arrays.asList(
                        LocalDateTime.of(2024, 6, 1, 12, 0).atZone(ZoneId.of("Europe/Berlin")),
                        null));
        columns.put("spans", List.of(Duration.ofMillis(1), Duration.ZERO));
        columns.put("decimals", List.of(new BigDecimal("1.5"), new BigDecimal("2.125")));
        columns.put("big", List.of(BigInteger.ONE, BigInteger.TWO.pow(127).negate()));
        columns.put("bytes", List.of(new byte[] {1}, new byte[0]));
        columns.put("lists", List.of(List.of(1, 2), List.of()));
        columns.put("arrays", List.of(new double[] {1}, new double[0]));
        columns.put("structs", List.of(Map.of("x", 1), Map.of("x", 2)));
        columns.put("enums", List.of(TimeUnit.NANOSECONDS, TimeUnit.MILLISECONDS));
        columns.put("nulls", Collections.nCopies(2, null));
        columns.put("none", new boolean[] {true, false});
        try (DataFrame frame = DataFrame.fromColumns(columns)) {
            assertThat(frame.schema().types())
                    .containsExactly(
                            DataType.INT64,
                            DataType.INT64,
                            DataType.FLOAT64,
                            DataType.STRING,
                            DataType.DATE,
                            DataType.TIME,
                            DataType.datetime(TimeUnit.NANOSECONDS),
                            DataType.datetime(TimeUnit.MICROSECONDS, "UTC"),
                            DataType.datetime(TimeUnit.MICROSECONDS, "Europe/Berlin"),
                            DataType.duration(TimeUnit.MICROSECONDS),
                            DataType.decimal(38, 3),
                            DataType.INT128,
                            DataType.BINARY,
                            DataType.list(DataType.INT32),
                            DataType.list(DataType.FLOAT64),
                            DataType.struct(new Field("x", DataType.INT32)),
                            DataType.enumOf("NANOSECONDS", "MICROSECONDS", "MILLISECONDS"),
                            DataType.NULL,
                            DataType.BOOLEAN);
            assertThat(frame.column("moments").getLocalDateTime(1))
                    .isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0, 0, 1));
            assertThat(frame.column("decimals").toList())
                    .containsExactly(new BigDecimal("1.500"), new BigDecimal("2.125"));
            assertThat(frame.column("enums").toList())
                    .containsExactly("NANOSECONDS", "MILLISECONDS");
            assertThat(frame.column("lists").toList()).containsExactly(List.of(1, 2), List.of());
            assertThat(frame.column("floats").toDoubleArray()).containsExactly(1.0, 2.5);
        }
    }

    @Test
    void valuesWithoutATypeInCommonAreRefusedWithTheirPosition() {
        assertThatThrownBy(() -> DataFrame.fromColumns(Map.of("a", List.of(1, "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a'")
                .hasMessageContaining("value 1")
                .hasMessageContaining("String")
                .hasMessageContaining("Int32");
        assertThatThrownBy(() -> DataFrame.fromColumns(Map.of("a", List.of(new Object()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
        // A long has no exact place in a double.
        assertThatThrownBy(() -> DataFrame.fromColumns(Map.of("a", List.of(1L, 2.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueThatDoesNotFitItsTypeIsRefusedWithItsColumn() {
        assertThatThrownBy(() -> DataFrame.fromRows(PEOPLE, List.of(List.of("Ada", "old"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'age'");
        assertThatThrownBy(() -> DataFrame.fromRows(PEOPLE, List.of(List.of("Ada"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 0");
        assertThatThrownBy(() -> DataFrame.fromColumns(PEOPLE, Map.of("name", List.of("Ada"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[age]");
    }

    @Test
    void chunksReadAsOneColumn() {
        try (DataFrame frame = chunked()) {
            Series column = frame.column("a");
            assertThat(column.toLongArray()).containsExactly(0, 1, 2, 3, 4);
            assertThat(column.toList()).containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(column.chunks()).extracting(ArrowArray::length).containsExactly(2L, 1L, 2L);
            for (int i = 4; i >= 0; i--) {
                assertThat(column.getLong(i)).isEqualTo(i);
            }
            assertThatThrownBy(() -> column.getLong(5))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> column.isNull(-1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(column.slice(1, 3).toLongArray()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void slicesTakeWhatIsThere() {
        try (DataFrame frame = chunked()) {
            assertThat(longs(frame.slice(1, 3))).containsExactly(1, 2, 3);
            assertThat(longs(frame.slice(-2, 1))).containsExactly(3);
            assertThat(longs(frame.slice(-7, 3))).containsExactly(0);
            assertThat(longs(frame.slice(4, 10))).containsExactly(4);
            assertThat(longs(frame.slice(5, 1))).isEmpty();
            assertThat(longs(frame.slice(9, Long.MAX_VALUE))).isEmpty();
            assertThat(longs(frame.slice(2, Long.MAX_VALUE))).containsExactly(2, 3, 4);
            assertThat(longs(frame.head(2))).containsExactly(0, 1);
            assertThat(longs(frame.head(9))).hasSize(5);
            assertThat(longs(frame.tail(2))).containsExactly(3, 4);
            assertThat(longs(frame.tail(9))).hasSize(5);
            assertThatThrownBy(() -> frame.slice(0, -1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static long[] longs(DataFrame frame) {
        try (frame) {
            return frame.column("a").toLongArray();
        }
    }

    @Test
    void viewsCopyNothing() {
        try (DataFrame frame =
                        DataFrame.builder().add("a", 1L, 2L, 3L).add("b", "x", "y", "z").build();
                DataFrame view = frame.select("b", "a").slice(1, 2)) {
            assertThat(view.schema().names()).containsExactly("b", "a");
            assertThat(view.column("a").toLongArray()).containsExactly(2, 3);
            assertThat(data(view.batches().getFirst().column("a")).address())
                    .isEqualTo(data(frame.batches().getFirst().column("a")).address());
            assertThatThrownBy(() -> frame.select("a", "a"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static MemorySegment data(ArrowArray array) {
        return array.buffers().get(1);
    }

    @Test
    void aViewOutlivesTheFrameItWasCutFrom() {
        DataFrame frame = people();
        DataFrame view = frame.head(1);
        frame.close();
        assertThat(view.column("age").getInt(0)).isEqualTo(36);
        Series column = view.column("age");
        view.close();
        assertThatThrownBy(() -> column.getInt(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClosedFrameIsNotRead() {
        DataFrame frame = people();
        Row row = frame.row(0);
        frame.close();
        frame.close();
        assertThat(frame.isOpen()).isFalse();
        assertThatThrownBy(() -> frame.column(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> row.getString("name")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> frame.head(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> frame.toMaps()).isInstanceOf(IllegalStateException.class);
        assertThat(frame).hasToString("DataFrame(closed, " + PEOPLE + ")");
        assertThat(row).hasToString("Row 0 of a closed frame");
    }

    @Test
    void closingAViewTwiceDoesNotCloseItsFrame() {
        try (DataFrame frame = people()) {
            DataFrame view = frame.head(1);
            view.close();
            view.close();
            assertThat(frame.column("age").getInt(0)).isEqualTo(36);
        }
    }

    @Test
    void framesAreReadByOtherThreads() {
        try (DataFrame frame = chunked()) {
            long sum =
                    CompletableFuture.supplyAsync(
                                    () -> frame.rows().mapToLong(row -> row.getLong(0)).sum())
                            .join();
            assertThat(sum).isEqualTo(10);
        }
    }

    @Test
    void equalFramesHaveEqualValuesWhateverTheirChunks() {
        try (DataFrame chunked = chunked();
                DataFrame whole = DataFrame.builder().add("a", 0L, 1L, 2L, 3L, 4L).build();
                DataFrame other = DataFrame.builder().add("a", 0L, 1L, 9L, 3L, 4L).build();
                DataFrame shorter = whole.head(4);
                DataFrame renamed = DataFrame.builder().add("b", 0L, 1L, 2L, 3L, 4L).build()) {
            assertThat(chunked).isEqualTo(whole).hasSameHashCodeAs(whole);
            assertThat(chunked).isNotEqualTo(other).isNotEqualTo(shorter).isNotEqualTo(renamed);
            assertThat(chunked.differenceFrom(whole)).isEmpty();
            assertThat(chunked.differenceFrom(other))
                    .hasValue("Row 2 of column 'a' is 2 where 9 is expected");
            assertThat(chunked.differenceFrom(shorter))
                    .hasValue("There are 5 rows where 4 are expected");
            assertThat(chunked.differenceFrom(renamed))
                    .hasValue(
                            "Column 'b' of type Int64 is missing\n"
                                    + "Column 'a' of type Int64 is not expected");
        }
    }

    @Test
    void nullEqualsNullAndNanEqualsNanOnEveryLevel() {
        assertThat(oddities(Double.NaN, 0.0)).isEqualTo(oddities(-Double.NaN, -0.0));
        assertThat(oddities(Double.NaN, 0.0)).isNotEqualTo(oddities(Double.NaN, null));
        assertThat(oddities(1.0, 0.0)).isNotEqualTo(oddities(2.0, 0.0));
    }

    private static DataFrame oddities(@Nullable Double first, @Nullable Double second) {
        List<@Nullable Double> values = Arrays.asList(first, null, second);
        Map<String, @Nullable Object> struct = new LinkedHashMap<>();
        struct.put("x", first);
        struct.put("y", null);
        return DataFrame.builder()
                .add("flat", DataType.FLOAT64, values)
                .add(
                        "list",
                        DataType.list(DataType.FLOAT64),
                        Arrays.asList(values, null, List.of()))
                .add("struct", List.of(struct, struct, struct))
                .add("bytes", Arrays.asList(new byte[] {1}, null, new byte[0]))
                .build();
    }

    @Test
    void ofManyDifferencesTheFirstAreTold() {
        try (DataFrame one = DataFrame.builder().add("a", new long[20]).build();
                DataFrame other = DataFrame.fromColumns(Map.of("a", Collections.nCopies(20, 1L)))) {
            assertThat(one.differenceFrom(other).orElseThrow().lines())
                    .hasSize(11)
                    .endsWith("and more");
        }
    }

    @Test
    void framesComeFromAndGoToArrow() {
        try (DataFrame frame = chunked();
                DataFrame again = DataFrame.fromArrow(copyOf(frame))) {
            assertThat(again).isEqualTo(frame);
            try (ArrowStream stream = frame.toArrow()) {
                long rows = 0;
                for (ArrowBatch batch : stream) {
                    rows += batch.rowCount();
                    batch.close();
                }
                assertThat(rows).isEqualTo(5);
            }
            assertThat(frame.column("a").getLong(4)).isEqualTo(4);
        }
    }

    private static ArrowStream copyOf(DataFrame frame) {
        List<ArrowBatch> batches = new ArrayList<>();
        for (ArrowBatch batch : frame.batches()) {
            batches.add(batch(batch.column("a").toLongArray()));
        }
        return ArrowStream.of(frame.schema(), batches);
    }

    @Test
    void aStreamThatFailsClosesItsBatches() {
        ArrowBatch first = batch(1);
        ArrowStream failing =
                new ArrowStream() {
                    private boolean started;

                    @Override
                    public Schema schema() {
                        return Schema.of(new Field("a", DataType.INT64));
                    }

                    @Override
                    public @Nullable ArrowBatch next() {
                        if (started) {
                            throw new IllegalStateException("the second batch is broken");
                        }
                        started = true;
                        return first;
                    }

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> DataFrame.fromArrow(failing))
                .hasMessage("the second batch is broken");
        assertThat(first.isOpen()).isFalse();
    }

    @Test
    void batchesOfAnotherSchemaAreRefused() {
        try (ArrowBatch batch = batch(1)) {
            Schema schema = Schema.of(new Field("b", DataType.INT64));
            assertThatThrownBy(() -> DataFrame.fromBatches(schema, List.of(batch)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'b'");
        }
    }

    @Test
    void aFrameMayHaveNoColumns() {
        try (DataFrame empty = DataFrame.fromColumns(Map.of())) {
            assertThat(empty.shape()).isEqualTo(new DataFrame.Shape(0, 0));
            assertThat(empty.isEmpty()).isTrue();
            assertThat(empty)
                    .isEqualTo(DataFrame.fromArrow(ArrowStream.of(Schema.of(), List.of())));
            assertThat(empty.iterator()).isExhausted();
        }
    }

    @Test
    void structsAreReadAsColumns() {
        try (DataFrame frame =
                DataFrame.fromColumns(Map.of("s", List.of(Map.of("x", 1), Map.of("x", 2))))) {
            Series x = frame.column("s").field("x");
            assertThat(x.name()).isEqualTo("x");
            assertThat(x.toIntArray()).containsExactly(1, 2);
            assertThatThrownBy(() -> frame.column("s").field("z")).hasMessageContaining("'z'");
            assertThatThrownBy(x::fields).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void everyGetterOfASeriesReadsItsType() {
        byte[] bytes = "é".getBytes(StandardCharsets.UTF_8);
        try (DataFrame frame =
                DataFrame.builder()
                        .add("boolean", true)
                        .add("float", 1.5f)
                        .add("int", 3)
                        .add("bytes", List.of(bytes))
                        .add("date", List.of(LocalDate.EPOCH))
                        .add("time", List.of(LocalTime.NOON))
                        .add("zoned", List.of(Instant.EPOCH))
                        .add("span", List.of(Duration.ofDays(1)))
                        .add("decimal", List.of(BigDecimal.ONE))
                        .add("big", List.of(BigInteger.TEN))
                        .add("small", DataType.INT8, List.of(7))
                        .add("list", List.of(List.of("a", "b")))
                        .build()) {
            Row row = frame.row(0);
            assertThat(row.getBoolean("boolean")).isTrue();
            assertThat(row.getFloat("float")).isEqualTo(1.5f);
            assertThat(row.getDouble("float")).isEqualTo(1.5);
            assertThat(row.getBytes("bytes")).isEqualTo(bytes);
            assertThat(row.getLocalDate("date")).isEqualTo(LocalDate.EPOCH);
            assertThat(row.getLocalTime("time")).isEqualTo(LocalTime.NOON);
            assertThat(row.getInstant("zoned")).isEqualTo(Instant.EPOCH);
            assertThat(row.getZonedDateTime("zoned"))
                    .isEqualTo(Instant.EPOCH.atZone(ZoneId.of("UTC")));
            assertThat(row.getDuration("span")).isEqualTo(Duration.ofDays(1));
            assertThat(row.getBigDecimal("decimal")).isEqualTo(BigDecimal.ONE);
            assertThat(row.getBigInteger("big")).isEqualTo(BigInteger.TEN);
            assertThat(row.getByte("small")).isEqualTo((byte) 7);
            assertThat(row.getShort("small")).isEqualTo((short) 7);
            assertThat(frame.column("list").list(0))
                    .isNotNull()
                    .returns("b", items -> items.getString(1));
            assertThat(frame.column("float").toFloatArray()).containsExactly(1.5f);
            assertThat(frame.column("boolean").toBooleanArray()).containsExactly(true);
            assertThatThrownBy(() -> row.getLong("float"))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("Float32");
        }
    }
}
