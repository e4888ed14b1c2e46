// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowBatchBuilder;
import dev.kakehashi.arrow.ArrowColumnBuilder;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.jdbc.DatabaseException;
import dev.kakehashi.jdbc.DatabaseTypeException;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The rows of a result, batch by batch.
final class ResultSetStream implements ArrowStream {
    private final ResultSet result;
    private final Schema schema;
    private final List<CellReader> readers;
    private final int batchRows;
    private final Resources resources;
    private long rows;
    private boolean ended;
    private boolean closed;

    ResultSetStream(
            ResultSet result, Schema schema, Dialect dialect, int batchRows, Resources resources) {
        this.result = result;
        this.schema = schema;
        this.readers = schema.types().stream().map(dialect::reader).toList();
        this.batchRows = batchRows;
        this.resources = resources;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public synchronized @Nullable ArrowBatch next() {
        if (closed) {
            throw new IllegalStateException("This stream is closed: read it before it is closed");
        }
        if (ended) {
            return null;
        }
        List<ArrowColumnBuilder> columns =
                schema.types().stream().map(ArrowColumnBuilder::of).toList();
        int count = 0;
        while (count < batchRows && advance()) {
            for (int i = 0; i < columns.size(); i++) {
                read(i, columns.get(i));
            }
            rows++;
            count++;
        }
        return count == 0 ? null : batch(columns);
    }

    private boolean advance() {
        try {
            ended = !result.next();
            return !ended;
        } catch (SQLException e) {
            throw new DatabaseException("Row %d of the result cannot be read".formatted(rows), e);
        }
    }

    private void read(int column, ArrowColumnBuilder builder) {
        try {
            readers.get(column).append(result, column + 1, builder);
        } catch (SQLException e) {
            throw new DatabaseException(
                    "Row %d of column '%s' cannot be read as %s"
                            .formatted(rows, schema.field(column).name(), type(column)),
                    e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            String name = schema.field(column).name();
            throw new DatabaseTypeException(
                    name,
                    ("Row %d of column '%s' does not fit type %s: %s. Choose another type with"
                                    + " withType(\"%s\", …), or cast it in the query")
                            .formatted(rows, name, type(column), e.getMessage(), name),
                    e);
        }
    }

    private DataType type(int column) {
        return schema.field(column).type();
    }

    private ArrowBatch batch(List<ArrowColumnBuilder> columns) {
        ArrowBatchBuilder batch = ArrowBatch.builder();
        for (int i = 0; i < columns.size(); i++) {
            batch.add(schema.field(i).name(), columns.get(i));
        }
        return batch.build();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            resources.release();
        } catch (SQLException e) {
            throw new DatabaseException("A result could not be closed", e);
        }
    }
}
