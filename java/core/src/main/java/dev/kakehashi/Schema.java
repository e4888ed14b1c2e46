// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns of a frame, in order. Names are unique. Immutable, and safe to share between
/// threads.
public final class Schema implements Iterable<Field> {
    private final List<Field> fields;
    private final Map<String, Integer> positions;

    private Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.positions = HashMap.newHashMap(fields.size());
        for (int i = 0; i < this.fields.size(); i++) {
            String name = this.fields.get(i).name();
            if (positions.putIfAbsent(name, i) != null) {
                throw new IllegalArgumentException(
                        "The name %s stands for columns %d and %d: give each column of a schema a name of its own"
                                .formatted(PythonQuotes.quoted(name), positions.get(name), i));
            }
        }
    }

    /// {@return a schema of these columns}
    ///
    /// @throws IllegalArgumentException when two have the same name
    public static Schema of(Field... fields) {
        return new Schema(List.of(fields));
    }

    /// {@return a schema of these columns}
    ///
    /// @throws IllegalArgumentException when two have the same name
    public static Schema of(List<Field> fields) {
        return new Schema(fields);
    }

    /// {@return a schema of the map's entries, in its order of iteration}
    public static Schema of(Map<String, DataType> columns) {
        List<Field> fields = new ArrayList<>(columns.size());
        columns.forEach((name, type) -> fields.add(new Field(name, type)));
        return new Schema(fields);
    }

    /// {@return the columns in order}
    public List<Field> fields() {
        return fields;
    }

    /// {@return how many columns there are}
    public int size() {
        return fields.size();
    }

    /// {@return the column at this position, from 0}
    public Field field(int index) {
        return fields.get(index);
    }

    /// {@return the column of this name}
    ///
    /// @throws IllegalArgumentException when there is none; the text names those that exist
    public Field field(String name) {
        return fields.get(requireIndexOf(name));
    }

    /// {@return the column of this name, or nothing}
    public Optional<Field> find(String name) {
        @Nullable Integer position = positions.get(name);
        return position == null ? Optional.empty() : Optional.of(fields.get(position));
    }

    /// {@return whether a column has this name}
    public boolean contains(String name) {
        return positions.containsKey(name);
    }

    /// {@return the position of the column of this name from 0, or -1}
    public int indexOf(String name) {
        return positions.getOrDefault(name, -1);
    }

    /// {@return the position of the column of this name from 0}
    ///
    /// @throws IllegalArgumentException when there is none; the text names those that exist
    public int requireIndexOf(String name) {
        int position = indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "No column has the name %s; the columns are %s"
                            .formatted(PythonQuotes.quoted(name), names()));
        }
        return position;
    }

    /// {@return the names in order}
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /// {@return the types in order}
    public List<DataType> types() {
        return fields.stream().map(Field::type).toList();
    }

    @Override
    public Iterator<Field> iterator() {
        return fields.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema schema && fields.equals(schema.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.stream()
                .map(Field::toString)
                .collect(Collectors.joining(", ", "Schema({", "})"));
    }
}
