// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The data type that a Java type stands for. Where values may ask for more, it is the least that
/// fits: microseconds, no digits after the point.
final class DeclaredTypes {
    private static final Map<Class<?>, DataType> SCALARS =
            Map.ofEntries(
                    Map.entry(boolean.class, DataType.BOOLEAN),
                    Map.entry(Boolean.class, DataType.BOOLEAN),
                    Map.entry(byte.class, DataType.INT8),
                    Map.entry(Byte.class, DataType.INT8),
                    Map.entry(short.class, DataType.INT16),
                    Map.entry(Short.class, DataType.INT16),
                    Map.entry(int.class, DataType.INT32),
                    Map.entry(Integer.class, DataType.INT32),
                    Map.entry(long.class, DataType.INT64),
                    Map.entry(Long.class, DataType.INT64),
                    Map.entry(float.class, DataType.FLOAT32),
                    Map.entry(Float.class, DataType.FLOAT32),
                    Map.entry(double.class, DataType.FLOAT64),
                    Map.entry(Double.class, DataType.FLOAT64),
                    Map.entry(BigInteger.class, DataType.INT128),
                    Map.entry(BigDecimal.class, DataType.decimal(38, 0)),
                    Map.entry(String.class, DataType.STRING),
                    Map.entry(byte[].class, DataType.BINARY),
                    Map.entry(LocalDate.class, DataType.DATE),
                    Map.entry(LocalTime.class, DataType.TIME),
                    Map.entry(LocalDateTime.class, DataType.datetime(TimeUnit.MICROSECONDS)),
                    Map.entry(Instant.class, DataType.datetime(TimeUnit.MICROSECONDS, "UTC")),
                    Map.entry(
                            OffsetDateTime.class, DataType.datetime(TimeUnit.MICROSECONDS, "UTC")),
                    Map.entry(Duration.class, DataType.duration(TimeUnit.MICROSECONDS)));

    private DeclaredTypes() {}

    /// {@return the data type, or nothing when only values can tell}
    ///
    /// @throws IllegalArgumentException when the type holds itself: no column is nested without end
    static Optional<DataType> of(Type type) {
        return of(type, new HashSet<>());
    }

    private static Optional<DataType> of(Type type, Set<Class<?>> outer) {
        return switch (type) {
            case Class<?> scalar when SCALARS.containsKey(scalar) ->
                    Optional.of(SCALARS.get(scalar));
            case Class<?> constants when constants.isEnum() -> Optional.of(enumOf(constants));
            case Class<?> record when record.isRecord() -> Optional.of(structOf(record, outer));
            case Class<?> array when array.isArray() ->
                    Optional.of(listOf(array.getComponentType(), outer));
            case GenericArrayType array ->
                    Optional.of(listOf(array.getGenericComponentType(), outer));
            case ParameterizedType generic
                    when generic.getRawType() instanceof Class<?> raw
                            && Collection.class.isAssignableFrom(raw) ->
                    Optional.of(listOf(generic.getActualTypeArguments()[0], outer));
            default -> Optional.empty();
        };
    }

    static DataType enumOf(Class<?> constants) {
        return DataType.enumOf(
                Arrays.stream(constants.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
    }

    private static DataType listOf(Type item, Set<Class<?>> outer) {
        return DataType.list(of(item, outer).orElse(DataType.NULL));
    }

    private static DataType structOf(Class<?> type, Set<Class<?>> outer) {
        if (!outer.add(type)) {
            throw new IllegalArgumentException(
                    "The record %s holds itself; a column is of a type that ends: leave the component out"
                            .formatted(type.getName()));
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            DataType field = of(component.getGenericType(), outer).orElse(DataType.NULL);
            fields.add(new Field(component.getName(), field));
        }
        outer.remove(type);
        return DataType.struct(fields);
    }
}
