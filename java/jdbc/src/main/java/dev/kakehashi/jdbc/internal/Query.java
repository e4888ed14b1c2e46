// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.jdbc.DatabaseException;
import dev.kakehashi.jdbc.JdbcReadOptions;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

/// A query of a database, with its parameters. Immutable.
public final class Query {
    private final String sql;
    private final @Nullable Object[] parameters;
    private final JdbcReadOptions options;

    public Query(String sql, @Nullable Object[] parameters, JdbcReadOptions options) {
        this.sql = sql;
        this.parameters = parameters;
        this.options = options;
    }

    /// {@return the rows of a result, which is closed with the stream}
    public static ArrowStream stream(ResultSet result, JdbcReadOptions options) {
        Resources resources = new Resources();
        resources.add(result::close);
        try {
            Dialect dialect = Dialect.of(result.getStatement().getConnection());
            return stream(result, dialect, options, resources);
        } catch (SQLException e) {
            throw failure(new DatabaseException("A result cannot be read", e), resources);
        } catch (RuntimeException e) {
            throw failure(e, resources);
        }
    }

    /// {@return the rows, from a connection that stays open}
    public ArrowStream stream(Connection connection) {
        return stream(connection, new Resources());
    }

    /// {@return the rows, from a connection that is closed with the stream}
    public ArrowStream stream(DataSource source) {
        Connection connection = connect(source);
        Resources resources = new Resources();
        resources.add(connection::close);
        return stream(connection, resources);
    }

    private ArrowStream stream(Connection connection, Resources resources) {
        try {
            Dialect dialect = Dialect.of(connection);
            if (dialect.streamsInTransactions() && connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                resources.add(() -> connection.setAutoCommit(true));
            }
            PreparedStatement statement = prepare(connection);
            resources.add(statement::close);
            statement.setFetchSize(options.fetchSize());
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSet result = statement.executeQuery();
            resources.add(result::close);
            return stream(result, dialect, options, resources);
        } catch (SQLException e) {
            throw failure(
                    new DatabaseException("The query %s failed".formatted(sql), e), resources);
        } catch (RuntimeException e) {
            throw failure(e, resources);
        }
    }

    private static ArrowStream stream(
            ResultSet result, Dialect dialect, JdbcReadOptions options, Resources resources)
            throws SQLException {
        Schema schema = ColumnTypes.of(result.getMetaData(), dialect, options);
        return new ResultSetStream(result, schema, dialect, options.batchRows(), resources);
    }

    /// {@return the columns of the result, found without running the query where the driver can}
    public Schema schema(DataSource source) {
        try (Connection connection = connect(source);
                PreparedStatement statement = prepare(connection)) {
            ResultSetMetaData columns = statement.getMetaData();
            if (columns != null) {
                return ColumnTypes.of(columns, Dialect.of(connection), options);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The query %s failed".formatted(sql), e);
        }
        try (ArrowStream rows = stream(source)) {
            return rows.schema();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(
                sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new DatabaseException("No connection could be had", e);
        }
    }

    private static RuntimeException failure(RuntimeException failure, Resources resources) {
        resources.releaseAfter(failure);
        return failure;
    }
}
