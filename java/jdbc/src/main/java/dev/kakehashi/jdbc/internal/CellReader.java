// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.arrow.ArrowColumnBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Takes the values of one column out of the row that a result stands at.
interface CellReader {
    /// {@return the value as columns of frames take it}
    @Nullable Object read(ResultSet row, int column) throws SQLException;

    /// Puts the value behind those of a column.
    default void append(ResultSet row, int column, ArrowColumnBuilder builder) throws SQLException {
        builder.append(read(row, column));
    }
}
