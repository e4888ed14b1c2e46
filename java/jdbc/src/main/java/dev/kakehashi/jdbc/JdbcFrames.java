// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.jdbc.internal.Query;
import dev.kakehashi.jdbc.internal.TableWriter;
import dev.kakehashi.plan.InputSource;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;

import javax.sql.DataSource;

/// Reads query results into frames and writes frames into tables, through any JDBC driver.
///
/// Types and values arrive unchanged. What has no place on the other side is refused with a
/// [DatabaseTypeException] that names the column and what would help: a [type
/// chosen][JdbcReadOptions#withType] for it, or a cast. What the database itself refuses is a
/// [DatabaseException].
///
/// A connection is used by one thread at a time and stays the caller's to close.
public final class JdbcFrames {
    private JdbcFrames() {}

    /// {@return the whole result of a query}
    ///
    /// @param parameters values for the question marks of the query, in order, as
    ///   [java.sql.PreparedStatement#setObject(int, Object)] takes them
    public static DataFrame read(
            Connection connection, String sql, @Nullable Object... parameters) {
        return read(connection, JdbcReadOptions.DEFAULTS, sql, parameters);
    }

    /// {@return the whole result of a query}
    ///
    /// @param parameters values for the question marks of the query, in order
    public static DataFrame read(
            Connection connection,
            JdbcReadOptions options,
            String sql,
            @Nullable Object... parameters) {
        return DataFrame.fromArrow(stream(connection, options, sql, parameters));
    }

    /// {@return the result of a query batch by batch, as the database sends it; has to be closed,
    /// early is well}
    ///
    /// One batch is in memory at a time, and what the driver itself holds. A driver of PostgreSQL
    /// sends a result in pieces only inside of a transaction: where the connection commits by
    /// itself, that is suspended until the stream is closed. Other drivers may need an option in
    /// the address of the database: `jdbc_stream_results=true` for DuckDB, `LAZY_QUERY_EXECUTION=1`
    /// for H2.
    ///
    /// @param parameters values for the question marks of the query, in order
    public static ArrowStream stream(
            Connection connection,
            JdbcReadOptions options,
            String sql,
            @Nullable Object... parameters) {
        return new Query(sql, parameters.clone(), options).stream(connection);
    }

    /// {@return the rows of a result that nobody has read yet, batch by batch; closing the stream
    /// closes the result, but not its statement}
    public static ArrowStream stream(ResultSet result, JdbcReadOptions options) {
        return Query.stream(result, options);
    }

    /// {@return a query over the result of a query of the database, which is asked anew, on a
    /// connection of its own, each time that the query runs}
    ///
    /// The engine reads the rows as they arrive. The database is asked once here, for the columns.
    /// What is selected and filtered afterwards is done by the engine: select and filter in the SQL
    /// what the database can.
    ///
    /// @param parameters values for the question marks of the query, in order
    public static LazyFrame scan(
            DataSource source,
            JdbcReadOptions options,
            String sql,
            @Nullable Object... parameters) {
        Query query = new Query(sql, parameters.clone(), options);
        Schema schema = query.schema(source);
        InputSource rows = () -> query.stream(source);
        return Polars.scanArrow(schema, rows);
    }

    /// Makes a table of a frame, and fails when there is one of this name.
    ///
    /// @param table the name as SQL has it, such as `trades`, `archive.trades` or `"Trades"`
    /// @return the number of rows
    public static long write(DataFrame frame, Connection connection, String table) {
        return write(frame, connection, table, JdbcWriteOptions.DEFAULTS);
    }

    /// Writes the rows of a frame into a table.
    ///
    /// @param table the name as SQL has it, such as `trades`, `archive.trades` or `"Trades"`
    /// @return the number of rows
    public static long write(
            DataFrame frame, Connection connection, String table, JdbcWriteOptions options) {
        return write(frame.toArrow(), connection, table, options);
    }

    /// Writes all that is left in the stream into a table, batch by batch, and closes the stream,
    /// also when that fails.
    ///
    /// Columns go by their names, without regard to case where that is no help to tell them apart.
    /// Where the connection commits by itself, everything is written or nothing; else it is the
    /// caller's to commit. (Some databases, such as H2, commit when a table is made.)
    ///
    /// Nothing is rounded: a value with more digits than its column has is refused.
    ///
    /// @param table the name as SQL has it, such as `trades`, `archive.trades` or `"Trades"`
    /// @return the number of rows
    public static long write(
            ArrowStream rows, Connection connection, String table, JdbcWriteOptions options) {
        try (rows) {
            return new TableWriter(connection, table, options).write(rows);
        }
    }
}
