// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.arrow.ArrowArray;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Sets a value of a column of a frame, which is not null, as the parameter of a statement.
interface CellBinder {
    void bind(PreparedStatement statement, int parameter, ArrowArray column, long row)
            throws SQLException;
}
