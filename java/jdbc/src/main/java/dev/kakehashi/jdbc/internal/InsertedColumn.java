// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.jdbc.DatabaseTypeException;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// A column of a frame, and the one of a table that it goes into.
///
/// @param keeps what tells values that the table keeps from those that it would round
record InsertedColumn(Field source, JdbcColumn target, CellBinder binder, Predicate<Object> keeps) {
    static List<InsertedColumn> of(TargetTable table, List<JdbcColumn> targets, Schema schema) {
        List<InsertedColumn> columns = new ArrayList<>();
        for (Field field : schema) {
            columns.add(of(table, find(table, targets, field.name()), field));
        }
        return columns;
    }

    private static JdbcColumn find(TargetTable table, List<JdbcColumn> targets, String name) {
        List<JdbcColumn> found =
                targets.stream().filter(target -> target.name().equals(name)).toList();
        if (found.isEmpty()) {
            found =
                    targets.stream()
                            .filter(target -> target.name().equalsIgnoreCase(name))
                            .toList();
        }
        if (found.size() != 1) {
            throw new DatabaseTypeException(
                    name,
                    "Table %s has %s column '%s'; its columns are %s"
                            .formatted(
                                    table.sqlName(),
                                    found.isEmpty() ? "no" : "more than one",
                                    name,
                                    targets.stream().map(JdbcColumn::name).toList()));
        }
        return found.getFirst();
    }

    private static InsertedColumn of(TargetTable table, JdbcColumn target, Field field) {
        Dialect dialect = table.dialect();
        DataType type = field.type();
        Predicate<Object> keeps =
                dialect.kept(target)
                        .flatMap(to -> Assignment.of(type, to, dialect.fractionDigits(target)))
                        .orElseThrow(
                                () ->
                                        new DatabaseTypeException(
                                                field.name(),
                                                ("Column '%s' of table %s is of type %s, which does"
                                                     + " not keep values of type %s: cast the"
                                                     + " column in the frame")
                                                        .formatted(
                                                                target.name(),
                                                                table.sqlName(),
                                                                target.typeText(),
                                                                type)));
        return new InsertedColumn(field, target, dialect.binder(type, target), keeps);
    }

    /// Sets the value of a row as a parameter.
    ///
    /// @param before how many rows there were in earlier batches, for the message
    void bind(PreparedStatement statement, int parameter, ArrowArray values, long row, long before)
            throws SQLException {
        if (values.isNull(row)) {
            statement.setNull(parameter, target.code());
            return;
        }
        if (keeps != Assignment.ALL && !keeps.test(Objects.requireNonNull(values.getObject(row)))) {
            throw new DatabaseTypeException(
                    source.name(),
                    "Row %d of column '%s', %s, has more digits than %s keeps: round it in the frame"
                            .formatted(
                                    before + row,
                                    source.name(),
                                    values.getObject(row),
                                    target.typeText()));
        }
        binder.bind(statement, parameter, values, row);
    }
}
