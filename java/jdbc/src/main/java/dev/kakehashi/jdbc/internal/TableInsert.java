// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.jdbc.DatabaseException;
import dev.kakehashi.jdbc.JdbcWriteOptions;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Inserts batches of rows into a table.
final class TableInsert implements AutoCloseable {
    private final TargetTable table;
    private final List<InsertedColumn> columns;
    private final int batchRows;
    private final int rowsPerInsert;
    private @Nullable PreparedStatement full;
    private long count;

    TableInsert(
            TargetTable table, List<JdbcColumn> targets, Schema schema, JdbcWriteOptions options) {
        this.table = table;
        this.columns = InsertedColumn.of(table, targets, schema);
        this.batchRows = options.batchRows();
        this.rowsPerInsert = Math.min(batchRows, table.dialect().rowsPerInsert(columns.size()));
    }

    /// {@return how many rows were written}
    long count() {
        return count;
    }

    void write(ArrowBatch batch) throws SQLException {
        long row = 0;
        PreparedStatement statement = statement();
        while (row + rowsPerInsert <= batch.rowCount()) {
            // Several rows for one statement, or a batch of statements with a row each.
            long end = Math.min(row + batchRows, batch.rowCount());
            long first = row;
            for (; row + rowsPerInsert <= end; row += rowsPerInsert) {
                bind(statement, batch, row, rowsPerInsert);
                statement.addBatch();
            }
            execute(statement, first, row);
        }
        int rest = (int) (batch.rowCount() - row);
        if (rest > 0) {
            try (PreparedStatement last = prepare(rest)) {
                bind(last, batch, row, rest);
                last.addBatch();
                execute(last, row, batch.rowCount());
            }
        }
        count += batch.rowCount();
    }

    private PreparedStatement statement() throws SQLException {
        PreparedStatement known = full;
        if (known == null) {
            known = prepare(rowsPerInsert);
            full = known;
        }
        return known;
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        List<JdbcColumn> targets = columns.stream().map(InsertedColumn::target).toList();
        return table.connection().prepareStatement(table.insert(targets, rows));
    }

    private void bind(PreparedStatement statement, ArrowBatch batch, long first, int rows)
            throws SQLException {
        List<ArrowArray> values = new ArrayList<>(batch.columns());
        int parameter = 0;
        for (long row = first; row < first + rows; row++) {
            for (int i = 0; i < values.size(); i++) {
                columns.get(i).bind(statement, ++parameter, values.get(i), row, count);
            }
        }
    }

    private void execute(PreparedStatement statement, long first, long end) {
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            // A failure in a batch has its cause beside it.
            SQLException next = e.getNextException();
            throw new DatabaseException(
                    "Rows %d to %d cannot be written into table %s"
                            .formatted(count + first, count + end - 1, table.sqlName()),
                    next == null ? e : next);
        }
    }

    @Override
    public void close() throws SQLException {
        if (full != null) {
            full.close();
        }
    }
}
