// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowArray;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Makes records of the columns that have the names of their components.
///
/// @param <R> the class of the records
public final class RecordReader<R> {
    private final Class<R> type;
    private final MethodHandle constructor;
    private final int[] columns;
    private final ValueReader[] readers;

    private RecordReader(
            Class<R> type, MethodHandle constructor, int[] columns, ValueReader[] readers) {
        this.type = type;
        this.constructor = constructor;
        this.columns = columns;
        this.readers = readers;
    }

    /// {@return what makes records of this class from columns of this schema}
    ///
    /// @throws IllegalArgumentException when a column is missing or does not fit its component, or
    ///   the class is closed
    public static <R extends Record> RecordReader<R> of(
            Class<R> type, MethodHandles.Lookup lookup, Schema schema) {
        return of(type, lookup, schema, "");
    }

    /// @param path names what the columns are inside of, each followed by a dot
    static <R> RecordReader<R> of(
            Class<R> type, MethodHandles.Lookup lookup, Schema schema, String path) {
        RecordComponent[] components = type.getRecordComponents();
        int[] columns = new int[components.length];
        ValueReader[] readers = new ValueReader[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            columns[i] = schema.indexOf(name);
            if (columns[i] < 0) {
                throw new IllegalArgumentException(
                        "Component %s of record %s has no column '%s%s'; the columns are %s: rename one or select it under this name"
                                .formatted(name, type.getName(), path, name, schema.names()));
            }
            Field column = schema.field(columns[i]);
            readers[i] =
                    ValueReaders.of(
                            column.type(), components[i].getGenericType(), lookup, path + name);
        }
        return new RecordReader<>(type, constructor(type, components, lookup), columns, readers);
    }

    private static MethodHandle constructor(
            Class<?> type, RecordComponent[] components, MethodHandles.Lookup lookup) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return RecordAccess.lookup(type, lookup)
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException failure) {
            throw RecordAccess.closed(type, failure);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError("Every record has its canonical constructor", impossible);
        }
    }

    /// {@return a record for each row}
    ///
    /// @param before how many rows came before these, for messages
    public List<R> readAll(List<Chunks> frame, long height, long before) {
        List<R> records = new ArrayList<>(Math.toIntExact(height));
        Chunks[] chunks = Arrays.stream(columns).mapToObj(frame::get).toArray(Chunks[]::new);
        @Nullable Object[] arguments = new Object[columns.length];
        for (long row = 0; row < height; row++) {
            for (int i = 0; i < arguments.length; i++) {
                int chunk = chunks[i].find(row);
                arguments[i] =
                        value(
                                i,
                                chunks[i].array(chunk),
                                row - chunks[i].start(chunk),
                                before + row);
            }
            records.add(construct(arguments, before + row));
        }
        return Collections.unmodifiableList(records);
    }

    /// {@return the record of one value of a struct}
    R read(List<ArrowArray> fields, long index) {
        @Nullable Object[] arguments = new Object[columns.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = readers[i].read(fields.get(columns[i]), index);
        }
        return construct(arguments, index);
    }

    private @Nullable Object value(int component, ArrowArray array, long index, long row) {
        try {
            return readers[component].read(array, index);
        } catch (UnfitValueException failure) {
            throw new IllegalArgumentException(
                    "Row %d: %s".formatted(row, failure.getMessage()), failure);
        }
    }

    private R construct(@Nullable Object[] arguments, long row) {
        try {
            return type.cast((Object) constructor.invokeExact(arguments));
        } catch (Error | UnfitValueException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalArgumentException(
                    "Row %d: the constructor of record %s refuses the values %s: %s"
                            .formatted(
                                    row,
                                    type.getName(),
                                    Arrays.toString(arguments),
                                    failure.getMessage()),
                    failure);
        }
    }
}
