// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What differs between databases. One class each; none knows another.
interface Dialect {
    /// {@return the dialect of a connection's database}
    static Dialect of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> new H2Dialect();
            case "DuckDB" -> new DuckDbDialect();
            case "PostgreSQL" -> new PostgresDialect();
            default -> new StandardDialect();
        };
    }

    /// {@return the type of a frame that keeps all values of a column, or nothing when none does}
    Optional<DataType> typeOf(JdbcColumn column);

    /// {@return the type of a frame whose values a column keeps, and perhaps more, or nothing when
    /// there is none}
    Optional<DataType> kept(JdbcColumn column);

    /// {@return how many digits of a second a column of times keeps}
    int fractionDigits(JdbcColumn column);

    /// {@return what reads values for a column of a frame of this type}
    CellReader reader(DataType type);

    /// {@return the database's name of a type that keeps all values of a frame's, or nothing when
    /// it has none}
    Optional<String> columnType(DataType type);

    /// {@return the name by which the driver knows the type of items}
    default String itemType(DataType type) {
        return columnType(type).orElseThrow();
    }

    /// {@return what sets the values of a frame's column as parameters for a column of a table}
    CellBinder binder(DataType source, JdbcColumn target);

    /// {@return what stands for a value in an INSERT into this column}
    default String placeholder(JdbcColumn target) {
        return "?";
    }

    /// {@return how many rows one INSERT has: 1 for a database that is fast with batches of
    /// statements}
    default int rowsPerInsert(int columns) {
        return 1;
    }

    /// {@return whether the database can tell, without a statement that fails, that it has no such
    /// table}
    default boolean isKnownToMiss(Connection connection, List<Identifiers.Part> table)
            throws SQLException {
        return false;
    }

    /// {@return whether a statement failed because its table does not exist}
    boolean isMissingTable(SQLException failure);

    /// {@return whether a result comes in pieces only inside of a transaction}
    default boolean streamsInTransactions() {
        return false;
    }

    /// {@return whether a statement that fails makes its transaction unusable unless there is a
    /// savepoint}
    default boolean failuresEndTransactions() {
        return false;
    }
}
