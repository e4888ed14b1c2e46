// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.peer;

import dev.kakehashi.bench.pdsh.PdshQuery;
import dev.kakehashi.tpch.TpchTables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// DuckDB as a worker, by its own JDBC driver: the same files behind views, the queries in SQL.
public final class DuckDbWorker implements Subject {
    private final Connection connection;

    private DuckDbWorker(Connection connection) {
        this.connection = connection;
    }

    /// Answers until stdin ends.
    ///
    /// @param arguments the folder of the tables
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            WorkerLoop.serve(over(connection, Path.of(arguments[0])));
        }
    }

    private static DuckDbWorker over(Connection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TpchTables.NAMES) {
                statement.execute(
                        "CREATE VIEW %s AS FROM read_parquet(%s)"
                                .formatted(table, quoted(TpchTables.file(folder, table))));
            }
        }
        return new DuckDbWorker(connection);
    }

    @Override
    public String description() {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT version(), current_setting('threads')")) {
            row.next();
            return "DuckDB %s by JDBC, %s threads".formatted(row.getString(1), row.getString(2));
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not tell its version", e);
        }
    }

    @Override
    public Timing time(PdshQuery query) throws SQLException {
        String sql = query.sql();
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            long count = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
            return new Timing(System.nanoTime() - start, count);
        }
    }

    @Override
    public void write(PdshQuery query, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (%s) TO %s (FORMAT parquet)".formatted(query.sql(), quoted(file)));
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
