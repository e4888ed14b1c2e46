// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Polars;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/// Types that only a database has, and those that no frame has.
class ReadTest {
    @TempDir Path folder;

    private static DataFrame value(Database database, String expression) throws SQLException {
        try (Connection connection = database.open()) {
            return JdbcFrames.read(connection, "SELECT " + expression + " AS \"v\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¤',
            textBlock =
                    """
                    H2         | TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+02'  | Datetime(time_unit='ns', time_zone='UTC') | 2023-12-31T22:00Z[UTC]
                    H2         | CAST('abc' AS CLOB)                                | String                          | abc
                    H2         | CAST('a' AS ENUM('a', 'it''s'))                    | Enum(categories=['a', "it's"])  | a
                    H2         | CAST('5f0c1e9e-0000-4000-8000-000000000001' AS UUID) | String                        | 5f0c1e9e-0000-4000-8000-000000000001
                    H2         | JSON '{"a": [1]}'                                  | String                          | {"a":[1]}
                    H2         | INTERVAL '1 02:03:04.5' DAY TO SECOND              | Duration(time_unit='ns')        | PT26H3M4.5S
                    H2         | ARRAY[ARRAY[1], ARRAY[2, NULL]]                    | List(List(Int32))               | [[1], [2, null]]
                    H2         | ARRAY[CAST(1.5 AS NUMERIC(10, 2))]                 | List(Decimal(precision=10, scale=2)) | [1.50]
                    H2         | ARRAY[TIMESTAMP '2024-03-31 02:30:00']             | List(Datetime(time_unit='ns', time_zone=None)) | [2024-03-31T02:30]
                    H2         | ROW(1, 'x')                                        | Struct({'C1': Int32, 'C2': String}) | {C1=1, C2=x}
                    H2         | SUM(CAST(1 AS BIGINT))                             | Decimal(precision=29, scale=0)  | 1
                    DUCKDB     | 255::UTINYINT                                      | UInt8                           | 255
                    DUCKDB     | 18446744073709551615::UBIGINT                      | UInt64                          | 18446744073709551615
                    DUCKDB     | sum(1)                                             | Int128                          | 1
                    DUCKDB     | 1.5::FLOAT                                         | Float32                         | 1.5
                    DUCKDB     | uuid '5f0c1e9e-0000-4000-8000-000000000001'        | String                          | 5f0c1e9e-0000-4000-8000-000000000001
                    DUCKDB     | '{"a": 1}'::JSON                                   | String                          | {"a": 1}
                    DUCKDB     | 'a'::ENUM('a', 'b')                                | String                          | a
                    DUCKDB     | ['a'::ENUM('a', 'it''s')]                          | List(Enum(categories=['a', "it's"])) | [a]
                    DUCKDB     | {'a b': 1, 'c': [{'d': '01:02:03.000004'::TIME}]}  | Struct({'a b': Int32, 'c': List(Struct({'d': Time}))}) | {a b=1, c=[{d=01:02:03.000004}]}
                    DUCKDB     | [[1], NULL]::INT[1][]                              | List(Array(Int32, shape=(1,)))  | [[1], null]
                    DUCKDB     | '2024-01-01 00:00:00.123456789'::TIMESTAMP_NS      | Datetime(time_unit='ns', time_zone=None) | 2024-01-01T00:00:00.123456789
                    DUCKDB     | NULL                                               | Null                            | null
                    POSTGRESQL | '5f0c1e9e-0000-4000-8000-000000000001'::uuid       | String                          | 5f0c1e9e-0000-4000-8000-000000000001
                    POSTGRESQL | '{"a": 1}'::jsonb                                  | String                          | {"a": 1}
                    POSTGRESQL | '<a/>'::xml                                        | String                          | <a/>
                    POSTGRESQL | ARRAY[1.5::numeric(10, 2)]                         | List(Decimal(precision=10, scale=2)) | [1.50]
                    POSTGRESQL | ARRAY['2024-03-31 02:30'::timestamp]               | List(Datetime(time_unit='us', time_zone=None)) | [2024-03-31T02:30]
                    POSTGRESQL | ARRAY['2024-01-01 00:00+02'::timestamptz]          | List(Datetime(time_unit='us', time_zone='UTC')) | [2023-12-31T22:00Z[UTC]]
                    POSTGRESQL | ARRAY['a', 'b,"{}']                                | List(String)                    | [a, b,"{}]
                    POSTGRESQL | ARRAY[true]                                        | List(Boolean)                   | [true]
                    POSTGRESQL | 'abc'::char(5)                                     | String                          | ¤abc  ¤
                    POSTGRESQL | 1::oid                                             | Int64                           | 1
                    """)
    void typesOfOneDatabaseHaveTheirPlace(
            Database database, String expression, String type, String expected)
            throws SQLException {
        try (DataFrame frame = value(database, expression)) {
            assertThat(frame.column("v").type()).hasToString(type);
            assertThat(String.valueOf(frame.column("v").getObject(0))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¤',
            textBlock =
                    """
                    H2         | TIME WITH TIME ZONE '10:00:00+01'   | TIME WITH TIME ZONE
                    H2         | INTERVAL '1-2' YEAR TO MONTH        | INTERVAL YEAR TO MONTH
                    H2         | CAST(1.5 AS DECFLOAT)               | DECFLOAT(100000, 0)
                    DUCKDB     | '10:00:00+01'::TIMETZ               | TIME WITH TIME ZONE
                    DUCKDB     | INTERVAL 1 DAY                      | INTERVAL
                    DUCKDB     | MAP {'a': 1}                        | MAP(VARCHAR, INTEGER)
                    DUCKDB     | '101'::BIT                          | BIT
                    DUCKDB     | [TIMESTAMP '2024-03-31 02:30:00']   | TIMESTAMP[]
                    POSTGRESQL | timetz '10:00:00+01'                | timetz
                    POSTGRESQL | interval '1 day'                    | interval
                    POSTGRESQL | 1.5::numeric                        | numeric(0, 0)
                    POSTGRESQL | 1::money                            | money
                    POSTGRESQL | B'1'                                | bit
                    POSTGRESQL | row(1, 'a')                         | record
                    POSTGRESQL | int4range(1, 2)                     | int4range
                    POSTGRESQL | ARRAY[interval '1 day']             | _interval
                    """)
    void typesWithoutAPlaceAreRefusedByName(Database database, String expression, String type) {
        assertThatThrownBy(() -> value(database, expression))
                .isInstanceOfSatisfying(
                        DatabaseTypeException.class,
                        e -> assertThat(e.detail().column()).isEqualTo("v"))
                .hasMessage(
                        "No type of a frame keeps all values of column 'v', which is of type %s:"
                                + " choose one with withType(\"v\", …), or cast it in the query",
                        type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¤',
            textBlock =
                    """
                    POSTGRESQL | time '24:00'                 | 24:00:00 is no time
                    POSTGRESQL | 'infinity'::timestamp        | infinity is no time
                    POSTGRESQL | '-infinity'::timestamptz     | -infinity is no time
                    POSTGRESQL | ARRAY['infinity'::date]      | infinity is no time
                    POSTGRESQL | ARRAY[ARRAY[1], ARRAY[2]]    | List(Int32)
                    DUCKDB     | 'infinity'::TIMESTAMP        | infinity is no time
                    DUCKDB     | '-infinity'::TIMESTAMPTZ     | infinity is no time
                    DUCKDB     | ['infinity'::DATE]           | infinity is no time
                    """)
    void valuesWithoutAPlaceAreRefusedWithTheirRow(
            Database database, String expression, String words) {
        assertThatThrownBy(() -> value(database, expression))
                .isInstanceOf(dev.kakehashi.KakehashiException.class)
                .hasMessageContaining("Row 0 of column 'v'")
                .hasMessageContaining(words);
    }

    @Test
    void aChosenTypeHasToKeepTheValues() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.open()) {
            String query = "SELECT 1.25::numeric AS price, timetz '10:00+01' AS t";
            JdbcReadOptions text = JdbcReadOptions.DEFAULTS.withType("t", DataType.STRING);

            try (DataFrame frame =
                    JdbcFrames.read(
                            connection, text.withType("price", DataType.decimal(38, 2)), query)) {
                assertThat(frame.column("price").getBigDecimal(0)).isEqualTo("1.25");
                assertThat(frame.column("t").getString(0)).isEqualTo("10:00:00+01");
            }
            assertThatThrownBy(
                            () ->
                                    JdbcFrames.read(
                                            connection,
                                            text.withType("price", DataType.decimal(38, 1)),
                                            query))
                    .isInstanceOf(DatabaseTypeException.class)
                    .hasMessageContaining("Row 0 of column 'price'");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    JdbcFrames.read(
                                            connection,
                                            text.withType("prize", DataType.INT64),
                                            query))
                    .withMessageContaining("prize")
                    .withMessageContaining("[price, t]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void parametersGoInOrder(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        JdbcFrames.read(
                                connection,
                                "SELECT CAST(? AS DATE) AS \"day\", CAST(? AS NUMERIC(5, 2)) AS"
                                        + " \"price\", CAST(? AS VARCHAR) AS \"nothing\"",
                                LocalDate.of(2024, 2, 29),
                                new BigDecimal("1.50"),
                                null)) {
            assertThat(frame.row(0).toMap().toString())
                    .isEqualTo("{day=2024-02-29, price=1.50, nothing=null}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoColumnsOfOneNameAreRefused(Database database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThatThrownBy(() -> JdbcFrames.read(connection, "SELECT 1 AS x, 2 AS x"))
                    .isInstanceOf(DatabaseTypeException.class)
                    .hasMessageContaining("name one of them anew with AS");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabasesOwnWordsAreInTheMessage(Database database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThatThrownBy(() -> JdbcFrames.read(connection, "SELECT missing FROM nowhere"))
                    .isInstanceOf(DatabaseException.class)
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("SELECT missing FROM nowhere")
                    .hasMessageMatching("(?is).*nowhere.*(not found|exist).*");
        }
    }

    @Test
    void aFrameIsWhatPolarsReadsFromTheDatabasesOwnParquet() throws SQLException {
        String query =
                """
                SELECT i::BIGINT AS id, (i % 7)::UTINYINT AS small, i * 0.25 AS price,
                       CASE WHEN i % 5 = 0 THEN NULL ELSE 'name ' || i END AS name,
                       DATE '2020-01-01' + i::INTEGER AS day,
                       TIMESTAMP '2020-01-01' + to_microseconds(i * 1234567) AS seen,
                       [i, NULL] AS pair, {'x': i, 'y': i::DOUBLE} AS point
                FROM range(100000) AS t(i) ORDER BY i
                """;
        Path file = folder.resolve("rows.parquet");
        try (Connection connection = Database.DUCKDB.open();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));

            try (DataFrame read =
                            JdbcFrames.read(
                                    connection,
                                    JdbcReadOptions.DEFAULTS.withBatchRows(30_000),
                                    query);
                    DataFrame expected = Polars.scanParquet(file).collect()) {
                assertThat(read.batches()).hasSize(4);
                assertThat(read.differenceFrom(expected)).isEmpty();
            }
        }
    }

    @Test
    void aFrameBecomesRecords() throws SQLException {
        try (Connection connection = Database.H2.open();
                DataFrame frame =
                        JdbcFrames.read(connection, "SELECT 1 AS \"id\", 'one' AS \"name\"")) {
            assertThat(frame.toRecords(Named.class)).isEqualTo(List.of(new Named(1, "one")));
        }
    }

    public record Named(long id, String name) {}
}
