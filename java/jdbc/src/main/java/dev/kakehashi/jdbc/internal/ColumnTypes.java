// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.jdbc.DatabaseTypeException;
import dev.kakehashi.jdbc.JdbcReadOptions;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the columns of a frame for those of a result.
final class ColumnTypes {
    private ColumnTypes() {}

    static Schema of(ResultSetMetaData result, Dialect dialect, JdbcReadOptions options)
            throws SQLException {
        List<JdbcColumn> columns = JdbcColumn.of(result);
        Set<String> names = new LinkedHashSet<>();
        for (JdbcColumn column : columns) {
            if (!names.add(column.name())) {
                throw new DatabaseTypeException(
                        column.name(),
                        "Two columns of the result have the name '%s': name one of them anew with AS"
                                .formatted(column.name()));
            }
        }
        for (String name : options.types().keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "withType names a column '%s', which the result has not; its columns are %s"
                                .formatted(name, names));
            }
        }
        List<Field> fields = new ArrayList<>();
        for (JdbcColumn column : columns) {
            fields.add(new Field(column.name(), type(column, dialect, options)));
        }
        return Schema.of(fields);
    }

    private static DataType type(JdbcColumn column, Dialect dialect, JdbcReadOptions options) {
        DataType chosen = options.types().get(column.name());
        return chosen != null
                ? chosen
                : dialect.typeOf(column)
                        .orElseThrow(
                                () ->
                                        new DatabaseTypeException(
                                                column.name(),
                                                ("No type of a frame keeps all values of column"
                                                     + " '%s', which is of type %s: choose one with"
                                                     + " withType(\"%s\", …), or cast it in the"
                                                     + " query")
                                                        .formatted(
                                                                column.name(),
                                                                column.typeText(),
                                                                column.name())));
    }
}
