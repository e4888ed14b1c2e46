// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a driver says of a column, or of the items of one.
///
/// @param name its name, or the one that the query gives it
/// @param code one of [java.sql.Types]
/// @param typeName the database's own name of the type
/// @param precision how many digits or characters, where that means something
/// @param scale how many digits after the point, of numbers and of seconds
record JdbcColumn(String name, int code, String typeName, int precision, int scale) {
    static List<JdbcColumn> of(ResultSetMetaData data) throws SQLException {
        List<JdbcColumn> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(
                    new JdbcColumn(
                            data.getColumnLabel(i),
                            data.getColumnType(i),
                            data.getColumnTypeName(i),
                            data.getPrecision(i),
                            data.getScale(i)));
        }
        return columns;
    }

    /// {@return a column of another type under the same name}
    JdbcColumn as(int newCode, String newTypeName) {
        return new JdbcColumn(name, newCode, newTypeName, precision, scale);
    }

    /// {@return the type for a message}
    String typeText() {
        boolean number =
                (code == java.sql.Types.NUMERIC || code == java.sql.Types.DECIMAL)
                        && typeName.indexOf('(') < 0;
        return number ? "%s(%d, %d)".formatted(typeName, precision, scale) : typeName;
    }
}
