// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Values inside of DuckDB's lists and structs, as its driver gives them, turned into those of
/// frames.
final class DuckDbValues {
    private static final LocalDateTime LAST = time(Long.MAX_VALUE);
    private static final LocalDateTime FIRST = time(-Long.MAX_VALUE);
    // DuckDB writes infinity as the largest count of days or microseconds.
    private static final Set<Object> INFINITE =
            Set.of(
                    LAST,
                    FIRST,
                    LAST.toInstant(ZoneOffset.UTC),
                    FIRST.toInstant(ZoneOffset.UTC),
                    LocalDate.ofEpochDay(Integer.MAX_VALUE),
                    LocalDate.ofEpochDay(-Integer.MAX_VALUE));

    private DuckDbValues() {}

    private static LocalDateTime time(long microseconds) {
        long seconds = Math.floorDiv(microseconds, 1_000_000L);
        long rest = Math.floorMod(microseconds, 1_000_000L);
        return LocalDateTime.ofEpochSecond(
                seconds, (int) TimeUnit.MICROSECONDS.toNanos(rest), ZoneOffset.UTC);
    }

    static @Nullable Object of(DataType type, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Array array when type instanceof ListType(DataType inner) -> list(inner, array);
            case Array array when type instanceof ArrayType(DataType inner, long _) ->
                    list(inner, array);
            case Struct struct when type instanceof StructType structType ->
                    map(structType, struct);
            case Blob blob -> blob.getBytes(1, Math.toIntExact(blob.length()));
            case Timestamp _ ->
                    throw new IllegalArgumentException(
                            "DuckDB's driver moves times inside of lists and structs where the"
                                    + " computer's own zone leaves them out: unnest them, or cast"
                                    + " them to TIMESTAMPTZ, in the query");
            case null, default ->
                    value != null && type.equals(DataType.STRING)
                            ? value.toString()
                            : finite(value);
        };
    }

    private static List<@Nullable Object> list(DataType inner, Array array) throws SQLException {
        Object[] items = (Object[]) array.getArray();
        List<@Nullable Object> values = new ArrayList<>(items.length);
        for (Object item : items) {
            values.add(of(inner, item));
        }
        return values;
    }

    private static Map<String, @Nullable Object> map(StructType type, Struct struct)
            throws SQLException {
        Object[] attributes = struct.getAttributes();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i++) {
            Field field = type.fields().get(i);
            values.put(field.name(), of(field.type(), attributes[i]));
        }
        return values;
    }

    /// {@return the value, which must not be infinity}
    static @Nullable Object finite(@Nullable Object value) {
        Object moment = value instanceof OffsetDateTime time ? instant(time) : value;
        if (moment != null && INFINITE.contains(moment)) {
            throw new IllegalArgumentException("infinity is no time of a calendar and a clock");
        }
        return value;
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
