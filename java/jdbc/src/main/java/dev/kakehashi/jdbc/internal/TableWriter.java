// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.jdbc.DatabaseException;
import dev.kakehashi.jdbc.IfTableExists;
import dev.kakehashi.jdbc.JdbcWriteOptions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Writes frames into a table of a database.
public final class TableWriter {
    private final Connection connection;
    private final String name;
    private final JdbcWriteOptions options;

    public TableWriter(Connection connection, String name, JdbcWriteOptions options) {
        this.connection = connection;
        this.name = name;
        this.options = options;
    }

    /// {@return how many rows there were; either all are written or, where the connection commits
    /// by itself, none}
    public long write(ArrowStream rows) {
        if (rows.schema().size() == 0) {
            throw new IllegalArgumentException(
                    "A table has one column or more; the frame has none");
        }
        try {
            TargetTable table = TargetTable.of(connection, name);
            return connection.getAutoCommit()
                    ? writeInTransaction(rows, table)
                    : write(rows, table);
        } catch (SQLException e) {
            throw new DatabaseException("Table %s cannot be written".formatted(name), e);
        }
    }

    private long writeInTransaction(ArrowStream rows, TargetTable table) throws SQLException {
        connection.setAutoCommit(false);
        Resources resources = new Resources();
        resources.add(() -> connection.setAutoCommit(true));
        try {
            long count = write(rows, table);
            connection.commit();
            resources.release();
            return count;
        } catch (Throwable failure) {
            resources.add(connection::rollback);
            resources.releaseAfter(failure);
            throw failure;
        }
    }

    private long write(ArrowStream rows, TargetTable table) throws SQLException {
        List<JdbcColumn> columns = columns(rows.schema(), table);
        try (TableInsert insert = new TableInsert(table, columns, rows.schema(), options)) {
            for (ArrowBatch batch : rows) {
                try (batch) {
                    insert.write(batch);
                }
            }
            return insert.count();
        }
    }

    private List<JdbcColumn> columns(Schema schema, TargetTable table) throws SQLException {
        Optional<List<JdbcColumn>> existing = table.columns();
        if (existing.isPresent() && options.ifTableExists() == IfTableExists.APPEND) {
            return existing.get();
        }
        if (existing.isPresent() && options.ifTableExists() == IfTableExists.REPLACE) {
            table.drop();
        }
        table.create(schema);
        return table.columns()
                .orElseThrow(() -> new SQLException("The table that was made does not exist"));
    }
}
