// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.arrow.ArrowColumnBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads floats without boxes.
final class DoubleReader implements CellReader {
    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public void append(ResultSet row, int column, ArrowColumnBuilder builder) throws SQLException {
        double value = row.getDouble(column);
        if (row.wasNull()) {
            builder.appendNull();
        } else {
            builder.appendDouble(value);
        }
    }
}
