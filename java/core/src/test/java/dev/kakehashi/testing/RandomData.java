// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.testing;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowBatchBuilder;
import dev.kakehashi.arrow.ArrowColumnBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Random schemas and values of every type, the same for the same seed.
public final class RandomData {
    private static final List<DataType> FLAT =
            List.of(
                    DataType.NULL,
                    DataType.BOOLEAN,
                    DataType.INT8,
                    DataType.INT16,
                    DataType.INT32,
                    DataType.INT64,
                    DataType.INT128,
                    DataType.UINT8,
                    DataType.UINT16,
                    DataType.UINT32,
                    DataType.UINT64,
                    DataType.UINT128,
                    DataType.FLOAT16,
                    DataType.FLOAT32,
                    DataType.FLOAT64,
                    DataType.STRING,
                    DataType.BINARY,
                    DataType.DATE,
                    DataType.TIME,
                    DataType.CATEGORICAL,
                    DataType.enumOf("a", "bb", "ünïcödé and longer than twelve bytes"),
                    DataType.datetime(TimeUnit.NANOSECONDS),
                    DataType.datetime(TimeUnit.MICROSECONDS),
                    DataType.datetime(TimeUnit.MILLISECONDS, "Europe/Berlin"),
                    DataType.duration(TimeUnit.NANOSECONDS),
                    DataType.duration(TimeUnit.MILLISECONDS),
                    DataType.decimal(38, 0),
                    DataType.decimal(10, 3));

    private final Random random;

    public RandomData(long seed) {
        this.random = new Random(seed);
    }

    /// {@return a type without parameters that nest, each in turn}
    public static List<DataType> flatTypes() {
        return FLAT;
    }

    /// {@return a schema of up to five columns}
    public Schema schema() {
        int columns = random.nextInt(6);
        return Schema.of(
                IntStream.range(0, columns)
                        .mapToObj(
                                i -> new Field((random.nextBoolean() ? "größe " : "") + i, type(0)))
                        .toList());
    }

    private DataType type(int depth) {
        if (depth == 3 || random.nextDouble() < 0.7) {
            return FLAT.get(random.nextInt(FLAT.size()));
        }
        return switch (random.nextInt(3)) {
            case 0 -> DataType.list(type(depth + 1));
            case 1 -> DataType.array(type(depth + 1), random.nextInt(4));
            default ->
                    DataType.struct(
                            IntStream.range(0, 1 + random.nextInt(3))
                                    .mapToObj(i -> new Field("f" + i, type(depth + 1)))
                                    .toList());
        };
    }

    /// {@return a batch of such columns, with nulls in some}
    public ArrowBatch batch(Schema schema, int rows) {
        ArrowBatchBuilder builder = ArrowBatch.builder();
        for (Field field : schema) {
            double nulls = List.of(0.0, 0.0, 0.3, 1.0).get(random.nextInt(4));
            ArrowColumnBuilder column = ArrowColumnBuilder.of(field.type());
            for (int i = 0; i < rows; i++) {
                column.append(value(field.type(), nulls));
            }
            builder.add(field.name(), column);
        }
        return builder.build();
    }

    /// {@return a value, or with this probability null}
    public @Nullable Object value(DataType type, double nulls) {
        if (random.nextDouble() < nulls) {
            return null;
        }
        return switch (type) {
            case ScalarType scalar -> scalar(scalar);
            case DatetimeType datetime -> datetime(datetime);
            case DurationType duration ->
                    Duration.of(
                            random.nextLong(1L << 40) - (1L << 39),
                            java.time.temporal.ChronoUnit.MILLIS);
            case DecimalType decimal ->
                    new BigDecimal(
                            new BigInteger(3 * random.nextInt(1, decimal.precision() + 1), random)
                                    .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)),
                            decimal.scale());
            case EnumType categories ->
                    categories.categories().get(random.nextInt(categories.categories().size()));
            case ListType list -> list(list.inner(), random.nextInt(4), nulls);
            case ArrayType array -> list(array.inner(), (int) array.width(), nulls);
            case StructType struct -> {
                Map<String, @Nullable Object> values = new HashMap<>();
                struct.fields()
                        .forEach(field -> values.put(field.name(), value(field.type(), nulls)));
                yield values;
            }
        };
    }

    private List<@Nullable Object> list(DataType inner, int length, double nulls) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(value(inner, nulls));
        }
        return items;
    }

    private Object datetime(DatetimeType type) {
        long milliseconds = random.nextLong(1L << 42) - (1L << 41);
        Instant instant = Instant.ofEpochMilli(milliseconds);
        return type.zone() == null ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : instant;
    }

    private @Nullable Object scalar(ScalarType type) {
        return switch (type) {
            case NULL -> null;
            case BOOLEAN -> random.nextBoolean();
            case INT8 -> (byte) random.nextInt();
            case INT16 -> (short) random.nextInt();
            case INT32 -> random.nextInt();
            case INT64 -> random.nextLong();
            case INT128 -> new BigInteger(128, random).subtract(BigInteger.ONE.shiftLeft(127));
            case UINT8 -> random.nextInt(1 << 8);
            case UINT16 -> random.nextInt(1 << 16);
            case UINT32 -> random.nextLong(1L << 32);
            case UINT64 -> new BigInteger(64, random);
            case UINT128 -> new BigInteger(128, random);
            case FLOAT16 -> Float.float16ToFloat((short) random.nextInt(0x7c00));
            case FLOAT32 -> Float.intBitsToFloat(random.nextInt());
            case FLOAT64 -> Double.longBitsToDouble(random.nextLong());
            case STRING -> text();
            case BINARY -> text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case DATE -> LocalDate.ofEpochDay(random.nextInt(1_400_000) - 700_000);
            case TIME -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
            case CATEGORICAL -> "category " + random.nextInt(5);
        };
    }

    private String text() {
        int length = List.of(0, 1, 3, 12, 13, 40).get(random.nextInt(6));
        int[] alphabet = {'a', 'b', ' ', 'ä', 'ß', '漢', 0x1f600, '\'', '\n'};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }
}
