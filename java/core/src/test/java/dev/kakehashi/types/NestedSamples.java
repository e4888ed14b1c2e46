// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static dev.kakehashi.DataType.list;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists, arrays and structs, and what they hold: nulls, nothing, one another.
final class NestedSamples {
    private static final DataType POINT =
            DataType.struct(new Field("x", DataType.INT64), new Field("y", DataType.STRING));
    private static final DataType POINT_OF_FLOATS =
            DataType.struct(new Field("x", DataType.FLOAT64), new Field("y", DataType.STRING));

    static final List<Sample> ALL =
            List.of(
                    Sample.of(
                            list(DataType.INT64),
                            list(DataType.FLOAT64),
                            items(1L, null),
                            null,
                            items(),
                            items((Object) null),
                            items(Long.MIN_VALUE, Long.MAX_VALUE),
                            items(1L, null)),
                    Sample.of(
                            list(DataType.STRING),
                            list(DataType.CATEGORICAL),
                            items("a", null),
                            null,
                            items(),
                            items("", "text of more than twelve bytes"),
                            items("a", null)),
                    Sample.of(
                            list(DataType.NULL),
                            list(DataType.INT64),
                            items((Object) null),
                            null,
                            items(),
                            items(null, null),
                            items((Object) null)),
                    Sample.of(
                            list(DataType.CATEGORICAL),
                            list(DataType.STRING),
                            items("red", null),
                            null,
                            items(),
                            items("green"),
                            items("red", null)),
                    Sample.of(
                            list(list(DataType.INT32)),
                            list(list(DataType.INT64)),
                            items(items(1), items(), null),
                            null,
                            items(),
                            items(items(2, 3)),
                            items(items(1), items(), null)),
                    Sample.of(
                            list(POINT),
                            list(POINT_OF_FLOATS),
                            items(point(1L, "a"), null),
                            null,
                            items(),
                            items(point(null, null)),
                            items(point(1L, "a"), null)),
                    Sample.of(
                            DataType.array(DataType.INT64, 2),
                            list(DataType.INT64),
                            items(1L, null),
                            null,
                            items(Long.MIN_VALUE, Long.MAX_VALUE),
                            items(null, null),
                            items(1L, null)),
                    Sample.of(
                            DataType.array(DataType.STRING, 1),
                            list(DataType.STRING),
                            items("a"),
                            null,
                            items(""),
                            items((Object) null),
                            items("a")),
                    Sample.of(
                            grid(DataType.INT8),
                            grid(DataType.INT64),
                            items(items((byte) 1, (byte) 2), items((byte) 3, null)),
                            null,
                            items(null, items((byte) 4, (byte) 5)),
                            items(items((byte) 1, (byte) 2), items((byte) 3, null))),
                    Sample.of(
                            POINT,
                            POINT_OF_FLOATS,
                            point(1L, "a"),
                            null,
                            point(null, null),
                            point(Long.MAX_VALUE, ""),
                            point(1L, "a")),
                    Sample.of(
                                    order(
                                            TimeUnit.MICROSECONDS,
                                            TextSamples.RED,
                                            DataType.decimal(10, 2)),
                                    order(TimeUnit.MILLISECONDS, DataType.STRING, DataType.FLOAT64),
                                    order(),
                                    null,
                                    struct(
                                            List.of("when", "tags", "price", "inner"),
                                            null,
                                            items(),
                                            null,
                                            null),
                                    order())
                            .named("Struct of many types"));

    private NestedSamples() {}

    private static DataType grid(DataType item) {
        return DataType.array(DataType.array(item, 2), 2);
    }

    private static DataType order(TimeUnit unit, DataType tag, DataType price) {
        return DataType.struct(
                new Field("when", DataType.datetime(unit, "UTC")),
                new Field("tags", list(tag)),
                new Field("price", price),
                new Field("inner", POINT));
    }

    private static Map<String, @Nullable Object> order() {
        ZonedDateTime when = LocalDate.of(2024, 2, 29).atStartOfDay(ZoneId.of("UTC"));
        return struct(
                List.of("when", "tags", "price", "inner"),
                when,
                items("red", null),
                new BigDecimal("1.50"),
                point(1L, "a"));
    }

    private static Map<String, @Nullable Object> point(@Nullable Long x, @Nullable String y) {
        return struct(List.of("x", "y"), x, y);
    }

    private static Map<String, @Nullable Object> struct(
            List<String> names, @Nullable Object... values) {
        Map<String, @Nullable Object> struct = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            struct.put(names.get(i), values[i]);
        }
        return struct;
    }

    private static List<@Nullable Object> items(@Nullable Object... items) {
        return Arrays.asList(items);
    }
}
