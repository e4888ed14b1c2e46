// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// The databases of the tests: each connection that is opened is to a new and empty one.
enum Database {
    H2 {
        @Override
        Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:");
        }
    },
    DUCKDB {
        @Override
        Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:duckdb:");
        }
    },
    POSTGRESQL {
        @Override
        Connection open() throws SQLException {
            String schema = "test" + NUMBER.incrementAndGet();
            Connection connection = postgres().getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + schema);
                statement.execute("SET search_path TO " + schema);
            }
            connection.setSchema(schema);
            return connection;
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract Connection open() throws SQLException;

    /// {@return the server out of a jar, started when it is first needed and stopped with the JVM}
    static DataSource postgres() {
        try {
            return PostgresServer.running().getPostgresDatabase();
        } catch (IOException | IllegalStateException e) {
            return Assumptions.abort("PostgreSQL cannot be started here: " + e.getMessage());
        }
    }
}
