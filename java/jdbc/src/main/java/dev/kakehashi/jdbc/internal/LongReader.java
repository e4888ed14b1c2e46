// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.arrow.ArrowColumnBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads integers without boxes.
final class LongReader implements CellReader {
    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public void append(ResultSet row, int column, ArrowColumnBuilder builder) throws SQLException {
        long value = row.getLong(column);
        if (row.wasNull()) {
            builder.appendNull();
        } else {
            builder.appendLong(value);
        }
    }
}
