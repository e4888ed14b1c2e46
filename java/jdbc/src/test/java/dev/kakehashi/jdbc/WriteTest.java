// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.arrow.ArrowStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;

/// Tables that exist, rows that fail, and what a table does not keep.
class WriteTest {
    private static final JdbcWriteOptions APPEND =
            JdbcWriteOptions.DEFAULTS.withIfTableExists(IfTableExists.APPEND);

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String table) {
        try (DataFrame frame =
                JdbcFrames.read(connection, "SELECT CAST(COUNT(*) AS BIGINT) AS n FROM " + table)) {
            return frame.column(0).getLong(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatExistsIsKeptUnlessSomethingElseIsAskedFor(Database database)
            throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame = DataFrame.builder().add("a", 1, 2, 3).build()) {
            JdbcFrames.write(frame, connection, "numbers");

            assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "numbers"))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("exist");
            JdbcFrames.write(frame, connection, "numbers", APPEND);
            assertThat(count(connection, "numbers")).isEqualTo(6);
            JdbcFrames.write(
                    frame,
                    connection,
                    "numbers",
                    JdbcWriteOptions.DEFAULTS.withIfTableExists(IfTableExists.REPLACE));
            assertThat(count(connection, "numbers")).isEqualTo(3);
            JdbcFrames.write(frame, connection, "others", APPEND);
            assertThat(count(connection, "others")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsGoByNameWithoutRegardToCase(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder().add("two", "x", "y").add("One", 1, 2).build()) {
            execute(
                    connection,
                    "CREATE TABLE t (one BIGINT, two VARCHAR(10), three INTEGER DEFAULT 7)");

            JdbcFrames.write(frame, connection, "t", APPEND);

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM t ORDER BY 1")) {
                assertThat(read.rows().map(row -> List.copyOf(row.toMap().values())))
                        .containsExactly(List.of(1L, "x", 7), List.of(2L, "y", 7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColumnThatTheTableHasNotIsRefused(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame = DataFrame.builder().add("b", 1).build()) {
            execute(connection, "CREATE TABLE t (a INTEGER)");

            assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "t", APPEND))
                    .isInstanceOf(DatabaseTypeException.class)
                    .hasMessageContaining("Table t has no column 'b'; its columns are");
        }
    }

    @ParameterizedTest
    @EnumSource
    void allRowsAreWrittenOrNone(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add("a", LongStream.range(0, 5_000).map(i -> i % 4_999).toArray())
                                .build()) {
            execute(connection, "CREATE TABLE t (a BIGINT PRIMARY KEY)");

            assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "t", APPEND))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Rows 4000 to 4999 cannot be written into table t");

            assertThat(count(connection, "t")).isZero();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionOfTheCallerStaysTheCallers(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame = DataFrame.builder().add("a", 1, 2).build()) {
            execute(connection, "CREATE TABLE t (a INTEGER)");
            connection.setAutoCommit(false);

            JdbcFrames.write(frame, connection, "t", APPEND);
            JdbcFrames.write(frame, connection, "made_inside", APPEND);
            assertThat(count(connection, "t")).isEqualTo(2);
            execute(connection, "DELETE FROM t");
            JdbcFrames.write(frame, connection, "t", APPEND);
            connection.rollback();

            // H2 commits when a table is made.
            assertThat(count(connection, "t")).isEqualTo(database == Database.H2 ? 2 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void digitsThatATableWouldRoundAreRefused(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame kept = decimals("1.50", "2.00");
                DataFrame rounded = decimals("1.50", "1.55")) {
            execute(connection, "CREATE TABLE t (price NUMERIC(10, 1))");

            assertThat(JdbcFrames.write(kept, connection, "t", APPEND)).isEqualTo(2);
            assertThatThrownBy(() -> JdbcFrames.write(rounded, connection, "t", APPEND))
                    .isInstanceOf(DatabaseTypeException.class)
                    .hasMessageContaining("Row 1 of column 'price', 1.55, has more digits than");
        }
    }

    private static DataFrame decimals(String... values) {
        return DataFrame.builder()
                .add(
                        "price",
                        DataType.decimal(10, 2),
                        java.util.Arrays.stream(values).map(BigDecimal::new).toList())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void partsOfSecondsThatATableWouldRoundAreRefused(Database database) throws SQLException {
        String type = database == Database.DUCKDB ? "TIME" : "TIME(3)";
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add("t", List.of(LocalTime.of(1, 2, 3, 123_456_789)))
                                .build()) {
            execute(connection, "CREATE TABLE times (t %s)".formatted(type));

            assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "times", APPEND))
                    .isInstanceOf(DatabaseTypeException.class)
                    .hasMessageContaining("Row 0 of column 't', 01:02:03.123456789,");
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersThatAFloatDoesNotHaveAreRefused(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame doubles = DataFrame.builder().add("x", 0.5, 0.1).build();
                DataFrame longs = DataFrame.builder().add("x", 1L << 24, (1L << 24) + 1).build()) {
            execute(connection, "CREATE TABLE t (x REAL)");

            assertThatThrownBy(() -> JdbcFrames.write(doubles, connection, "t", APPEND))
                    .hasMessageContaining("Row 1 of column 'x', 0.1, has more digits");
            assertThatThrownBy(() -> JdbcFrames.write(longs, connection, "t", APPEND))
                    .hasMessageContaining("Row 1 of column 'x', 16777217, has more digits");
        }
    }

    @ParameterizedTest
    @EnumSource
    void kindsOfValuesAreNotMixed(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame texts = DataFrame.builder().add("x", "1").build();
                DataFrame doubles = DataFrame.builder().add("x", 1.5).build()) {
            execute(connection, "CREATE TABLE t (x INTEGER)");

            for (DataFrame frame : List.of(texts, doubles)) {
                assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "t", APPEND))
                        .isInstanceOf(DatabaseTypeException.class)
                        .hasMessageContaining("does not keep values of type");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void integersThatAreTooLargeAreRefusedByTheDatabase(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame = DataFrame.builder().add("x", 1L, 1L << 40).build()) {
            execute(connection, "CREATE TABLE t (x INTEGER)");

            assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "t", APPEND))
                    .isInstanceOf(DatabaseException.class);
            assertThat(count(connection, "t")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUCKDB", "POSTGRESQL"})
    void aTypeThatTheDatabaseHasNotIsRefusedByName(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add(
                                        "span",
                                        DataType.duration(TimeUnit.MICROSECONDS),
                                        List.of(Duration.ofSeconds(1)))
                                .build()) {
            assertThatThrownBy(() -> JdbcFrames.write(frame, connection, "t"))
                    .isInstanceOf(DatabaseTypeException.class)
                    .hasMessageContaining("no type that keeps column 'span'");
        }
    }

    @Test
    void textGoesIntoUuidsJsonAndEnumsOfPostgres() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add("id", "5f0c1e9e-0000-4000-8000-000000000001")
                                .add("doc", "{\"a\": 1}")
                                .add("mood", "ok")
                                .build()) {
            execute(connection, "CREATE TYPE mood AS ENUM ('sad', 'ok')");
            execute(connection, "CREATE TABLE t (id uuid, doc jsonb, mood mood)");

            JdbcFrames.write(frame, connection, "t", APPEND);

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM t")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }

    @Test
    void jsonOfH2IsNoText() throws SQLException {
        try (Connection connection = Database.H2.open();
                DataFrame frame = DataFrame.builder().add("doc", "{\"a\":[1]}").build()) {
            execute(connection, "CREATE TABLE t (doc JSON)");

            JdbcFrames.write(frame, connection, "t", APPEND);

            try (DataFrame read =
                    JdbcFrames.read(connection, "SELECT (doc).\"a\" AS \"a\" FROM t")) {
                assertThat(read.column("a").getString(0)).isEqualTo("[1]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameInQuotesKeepsItsCaseAndItsCharacters(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame = DataFrame.builder().add("a \"b\"", 1).build()) {
            JdbcFrames.write(frame, connection, "\"My \"\"own\"\" table\"");

            try (DataFrame read =
                    JdbcFrames.read(connection, "SELECT * FROM \"My \"\"own\"\" table\"")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t; DROP TABLE u", "a b", "a.", ".a", "\"a", "a--"})
    void aNameIsNothingButAName(String name) throws SQLException {
        try (Connection connection = Database.H2.open();
                DataFrame frame = DataFrame.builder().add("a", 1).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JdbcFrames.write(frame, connection, name))
                    .withMessageContaining("is not the name of a table");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsWrittenBatchByBatch(Database database) throws SQLException {
        try (Connection connection = database.open()) {
            ArrowStream rows = new CountingStream(7, 1_500);

            long written =
                    JdbcFrames.write(
                            rows, connection, "t", JdbcWriteOptions.DEFAULTS.withBatchRows(700));

            assertThat(written).isEqualTo(7 * 1_500);
            try (DataFrame sum =
                    JdbcFrames.read(
                            connection,
                            "SELECT CAST(SUM(\"n\") AS BIGINT) AS s,"
                                    + " CAST(COUNT(DISTINCT \"n\") AS BIGINT) AS d FROM t")) {
                long last = 7 * 1_500 - 1;
                assertThat(sum.column(0).getLong(0)).isEqualTo(last * (last + 1) / 2);
                assertThat(sum.column(1).getLong(0)).isEqualTo(7 * 1_500);
            }
        }
    }
}
