// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.jdbc.DatabaseTypeException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// A table that is written to.
///
/// @param name the parts of its name
/// @param sqlName its name as it stands in SQL
record TargetTable(
        Connection connection, Dialect dialect, List<Identifiers.Part> name, String sqlName) {
    static TargetTable of(Connection connection, String name) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        List<Identifiers.Part> parts = Identifiers.table(name);
        String sqlName =
                parts.stream().map(part -> part.sql(quote)).collect(Collectors.joining("."));
        return new TargetTable(connection, Dialect.of(connection), parts, sqlName);
    }

    String quoted(String column) throws SQLException {
        return Identifiers.quoted(column, connection.getMetaData().getIdentifierQuoteString());
    }

    /// {@return the columns, or nothing when there is no such table}
    Optional<List<JdbcColumn>> columns() throws SQLException {
        if (dialect.isKnownToMiss(connection, name)) {
            return Optional.empty();
        }
        boolean guarded = dialect.failuresEndTransactions() && !connection.getAutoCommit();
        Savepoint before = guarded ? connection.setSavepoint() : null;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT * FROM " + sqlName + " WHERE 1 = 0")) {
            return Optional.of(JdbcColumn.of(rows.getMetaData()));
        } catch (SQLException e) {
            if (!dialect.isMissingTable(e)) {
                throw e;
            }
            if (before != null) {
                connection.rollback(before);
            }
            return Optional.empty();
        }
    }

    void create(Schema schema) throws SQLException {
        StringJoiner columns = new StringJoiner(", ", "CREATE TABLE " + sqlName + " (", ")");
        for (Field field : schema) {
            String type =
                    dialect.columnType(field.type())
                            .orElseThrow(
                                    () ->
                                            new DatabaseTypeException(
                                                    field.name(),
                                                    ("This database has no type that keeps column"
                                                         + " '%s', which is of type %s: cast it in"
                                                         + " the frame")
                                                            .formatted(
                                                                    field.name(), field.type())));
            columns.add(quoted(field.name()) + " " + type);
        }
        execute(columns.toString());
    }

    void drop() throws SQLException {
        execute("DROP TABLE " + sqlName);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// {@return an INSERT of so many rows}
    String insert(List<JdbcColumn> columns, int rows) throws SQLException {
        StringJoiner names = new StringJoiner(", ", "(", ")");
        StringJoiner values = new StringJoiner(", ", "(", ")");
        for (JdbcColumn column : columns) {
            names.add(quoted(column.name()));
            values.add(dialect.placeholder(column));
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(values.toString());
        }
        return "INSERT INTO %s %s VALUES %s".formatted(sqlName, names, String.join(", ", all));
    }
}
