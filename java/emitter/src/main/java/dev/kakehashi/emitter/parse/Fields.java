// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Position;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The fields of one node: those of its row, with the nodes that the row names by number.
final class Fields {
    private static final int PLACE = 5;

    private final Row row;
    private final List<Node> nodes;
    private final @Nullable String owner;

    /// @param nodes those that were read before
    /// @param owner the class that the node stands in, or null
    Fields(Row row, List<Node> nodes, @Nullable String owner) {
        this.row = row;
        this.nodes = nodes;
        this.owner = owner;
    }

    String kind() {
        return row.text(0);
    }

    Position position() {
        int line = row.number(1);
        return line == 0
                ? Position.NONE
                : new Position(line, row.number(2), row.number(3), row.number(4));
    }

    <T extends Node> T node(int field, Class<T> type) {
        return type.cast(nodes.get(row.number(PLACE + field)));
    }

    <T extends Node> @Nullable T optional(int field, Class<T> type) {
        return !row.has(PLACE + field) || row.value(PLACE + field) == null
                ? null
                : node(field, type);
    }

    /// {@return the nodes of a list; none if the interpreter does not know the field}
    <T extends Node> List<T> nodes(int field, Class<T> type) {
        return !row.has(PLACE + field)
                ? List.of()
                : List.copyOf(elements(row.list(PLACE + field), type));
    }

    <T extends Node> List<@Nullable T> optionalNodes(int field, Class<T> type) {
        return java.util.Collections.unmodifiableList(elements(row.list(PLACE + field), type));
    }

    private <T extends Node> List<@Nullable T> elements(List<?> numbers, Class<T> type) {
        List<@Nullable T> elements = new ArrayList<>(numbers.size());
        for (Object number : numbers) {
            elements.add(
                    number instanceof Long index
                            ? type.cast(nodes.get(Math.toIntExact(index)))
                            : null);
        }
        return elements;
    }

    String text(int field) {
        return PrivateNames.mangled(row.text(PLACE + field), owner);
    }

    @Nullable String optionalText(int field) {
        String text = row.optionalText(PLACE + field);
        return text == null ? null : PrivateNames.mangled(text, owner);
    }

    List<String> texts(int field) {
        List<String> texts = new ArrayList<>();
        for (Object text : row.list(PLACE + field)) {
            texts.add(PrivateNames.mangled(String.valueOf(text), owner));
        }
        return List.copyOf(texts);
    }

    int number(int field) {
        return row.number(PLACE + field);
    }

    @Nullable Object value(int field) {
        return row.value(PLACE + field);
    }

    /// {@return the constant whose name is Python's in Java case: `NotEq` is NOT_EQ}
    <E extends Enum<E>> E constant(int field, Class<E> type) {
        return constant(text(field), type);
    }

    <E extends Enum<E>> List<E> constants(int field, Class<E> type) {
        return texts(field).stream().map(name -> constant(name, type)).toList();
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(
                type,
                name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=U)(?=[A-Z])|(?<=L|R)(?=Shift)", "_")
                        .toUpperCase(Locale.ROOT));
    }
}
