// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Results that are read piece by piece.
@Timeout(60)
class StreamTest {
    private static String series(Database database, long rows) {
        return switch (database) {
            case H2 -> "SELECT X AS \"n\" FROM SYSTEM_RANGE(1, %d)".formatted(rows);
            case DUCKDB -> "SELECT i AS n FROM range(1, %d) AS t(i)".formatted(rows + 1);
            case POSTGRESQL ->
                    "SELECT n, repeat('x', 1000) AS filler FROM generate_series(1::bigint, %d) AS t(n)"
                            .formatted(rows);
        };
    }

    @ParameterizedTest
    @EnumSource
    void aResultComesInBatches(Database database) throws SQLException {
        try (Connection connection = database.open();
                ArrowStream stream =
                        JdbcFrames.stream(
                                connection,
                                JdbcReadOptions.DEFAULTS.withBatchRows(1_000),
                                series(database, 2_500))) {
            long sum = 0;
            int batches = 0;
            for (ArrowBatch batch : stream) {
                try (batch) {
                    batches++;
                    for (long value : batch.column(0).toLongArray()) {
                        sum += value;
                    }
                }
            }
            assertThat(batches).isEqualTo(3);
            assertThat(sum).isEqualTo(2_500L * 2_501 / 2);
            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void aLargeResultOfPostgresIsNeverInMemoryAsAWhole() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.open()) {
            long before = used();
            long most = 0;
            // A gigabyte of text.
            try (ArrowStream stream =
                    JdbcFrames.stream(
                            connection,
                            JdbcReadOptions.DEFAULTS.withBatchRows(10_000).withFetchSize(5_000),
                            series(Database.POSTGRESQL, 1_000_000))) {
                assertThat(connection.getAutoCommit()).isFalse();
                for (int i = 0; i < 20; i++) {
                    java.util.Objects.requireNonNull(stream.next()).close();
                    most = Math.max(most, used() - before);
                }
            }
            assertThat(most).isLessThan(150_000_000);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @ParameterizedTest
    @EnumSource
    void closingEarlyLeavesTheConnectionUsable(Database database) throws SQLException {
        try (Connection connection = database.open()) {
            ArrowStream stream =
                    JdbcFrames.stream(
                            connection,
                            JdbcReadOptions.DEFAULTS.withBatchRows(10),
                            series(database, 1_000));
            ArrowBatch first = java.util.Objects.requireNonNull(stream.next());
            stream.close();
            stream.close();

            assertThat(first.rowCount()).isEqualTo(10);
            assertThatIllegalStateException().isThrownBy(stream::next);
            try (DataFrame again = JdbcFrames.read(connection, "SELECT 1 AS x")) {
                assertThat(again.height()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyResultHasItsColumns(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        JdbcFrames.read(
                                connection, "SELECT 1 AS \"a\", 'x' AS \"b\" WHERE 1 = 0")) {
            assertThat(frame.height()).isZero();
            assertThat(frame.schema().names()).containsExactly("a", "b");
        }
    }

    @Test
    void aResultOfTheCallersIsReadFromWhereItIs() throws SQLException {
        try (Connection connection = Database.H2.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(series(Database.H2, 3));
                DataFrame frame =
                        DataFrame.fromArrow(JdbcFrames.stream(result, JdbcReadOptions.DEFAULTS))) {
            assertThat(frame.column(0).toLongArray()).containsExactly(1, 2, 3);
            assertThat(result.isClosed()).isTrue();
            assertThat(statement.isClosed()).isFalse();
        }
    }

    @Test
    void aScanAsksTheDatabaseEachTimeThatTheQueryRuns() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:scanned", "", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (\"a\" BIGINT, \"b\" VARCHAR)");
            LazyFrame query =
                    JdbcFrames.scan(
                                    pool,
                                    JdbcReadOptions.DEFAULTS,
                                    "SELECT * FROM t WHERE \"a\" > ?",
                                    10)
                            .select(col("a").sum());
            statement.execute("INSERT INTO t VALUES (1, 'x'), (20, 'y'), (30, 'z')");

            assertThat(query.collect().column("a").getLong(0)).isEqualTo(50);
            statement.execute("INSERT INTO t VALUES (50, 'x')");
            assertThat(query.collect().column("a").getLong(0)).isEqualTo(100);
            // The engine tells that it has let go of its input when it is asked, or soon.
            while (pool.getActiveConnections() > 1) {
                Thread.onSpinWait();
            }
        } finally {
            pool.dispose();
        }
    }
}
