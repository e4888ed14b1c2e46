// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.Schema;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What programs hand over as a column.
public final class ColumnSources {
    private ColumnSources() {}

    /// {@return the values of a list, an array or anything that can be iterated}
    public static Iterable<?> values(String name, @Nullable Object source) {
        if (source instanceof Iterable<?> iterable) {
            return iterable;
        }
        if (source != null && source.getClass().isArray()) {
            return arrayValues(source);
        }
        throw new IllegalArgumentException(
                "Column '%s' is %s; make it a list, an array or a series"
                        .formatted(
                                name,
                                source == null ? "null" : "a " + source.getClass().getName()));
    }

    /// {@return the type of these values, which an array may declare}
    public static DataType typeOf(String name, @Nullable Object source, Iterable<?> values) {
        DataType inferred = TypeInference.typeOf(name, values);
        return inferred.equals(DataType.NULL) && source != null && source.getClass().isArray()
                ? DeclaredTypes.of(source.getClass().getComponentType()).orElse(inferred)
                : inferred;
    }

    /// {@return the values of one column of the rows}
    ///
    /// @throws IllegalArgumentException when a row has not as many values as there are names
    public static Iterable<?> ofRows(
            List<String> names, Collection<? extends List<?>> rows, int column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (List<?> row : rows) {
            if (row.size() != names.size()) {
                throw new IllegalArgumentException(
                        "Row %d has %d values, and there are %d columns: %s"
                                .formatted(values.size(), row.size(), names.size(), names));
            }
            values.add(row.get(column));
        }
        return values;
    }

    /// Refuses columns of other names than the schema has.
    public static void requireNames(Schema schema, Set<String> names) {
        Set<String> missing = new LinkedHashSet<>(schema.names());
        missing.removeAll(names);
        Set<String> extra = new LinkedHashSet<>(names);
        schema.names().forEach(extra::remove);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new IllegalArgumentException(
                    "The columns are not those of the schema: %s missing, %s not in the schema"
                            .formatted(
                                    missing.isEmpty() ? "none" : missing,
                                    extra.isEmpty() ? "none" : extra));
        }
    }

    static List<@Nullable Object> arrayValues(Object array) {
        int length = Array.getLength(array);
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return length;
            }
        };
    }
}
