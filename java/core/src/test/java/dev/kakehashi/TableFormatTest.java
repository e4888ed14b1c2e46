// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Tables as they were printed by py-polars 1.43.2 for the same frames.
class TableFormatTest {
    private static final TableFormat FORMAT = TableFormat.DEFAULT;

    @Test
    void aTableHasNamesTypesAndValues() {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("name", "Ada", null)
                        .add("age", DataType.UINT8, List.of(36, 7))
                        .add("height", Arrays.asList(1.7, null))
                        .add("tags", List.of(List.of("x", "y", "z", "w"), List.of()))
                        .build()) {
            assertThat(frame.toString(FORMAT))
                    .isEqualTo(
                            """
                            shape: (2, 4)
                            ┌──────┬─────┬────────┬───────────────────┐
                            │ name ┆ age ┆ height ┆ tags              │
                            │ ---  ┆ --- ┆ ---    ┆ ---               │
                            │ str  ┆ u8  ┆ f64    ┆ list[str]         │
                            ╞══════╪═════╪════════╪═══════════════════╡
                            │ Ada  ┆ 36  ┆ 1.7    ┆ ["x", "y", … "w"] │
                            │ null ┆ 7   ┆ null   ┆ []                │
                            └──────┴─────┴────────┴───────────────────┘\
                            """);
        }
    }

    @Test
    void ofManyRowsTheFirstAndLastAreShown() {
        try (DataFrame frame =
                DataFrame.fromColumns(Map.of("n", LongStream.range(0, 1234567).toArray()))) {
            assertThat(frame.toString(FORMAT.withRows(3)))
                    .isEqualTo(
                            """
                            shape: (1_234_567, 1)
                            ┌─────────┐
                            │ n       │
                            │ ---     │
                            │ i64     │
                            ╞═════════╡
                            │ 0       │
                            │ 1       │
                            │ …       │
                            │ 1234566 │
                            └─────────┘\
                            """);
        }
    }

    @Test
    void ofManyColumnsTheFirstAndLastAreShown() {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            columns.put("c" + i, List.of((long) i));
        }
        try (DataFrame frame = DataFrame.fromColumns(columns)) {
            assertThat(frame.toString(FORMAT.withColumns(3)))
                    .isEqualTo(
                            """
                            shape: (1, 10)
                            ┌─────┬─────┬───┬─────┐
                            │ c0  ┆ c1  ┆ … ┆ c9  │
                            │ --- ┆ --- ┆   ┆ --- │
                            │ i64 ┆ i64 ┆   ┆ i64 │
                            ╞═════╪═════╪═══╪═════╡
                            │ 0   ┆ 1   ┆ … ┆ 9   │
                            └─────┴─────┴───┴─────┘\
                            """);
        }
    }

    @Test
    void aNarrowTableBreaksItsCells() {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("l_returnflag_long_name", "a b c d e f g h i j k l m n o p q r s", "x")
                        .add("b", 1L, 2L)
                        .add("some other", "日本語日本語日本語", "yy")
                        .build()) {
            assertThat(frame.toString(FORMAT.withWidth(40)))
                    .isEqualTo(
                            """
                            shape: (2, 3)
                            ┌────────────────┬─────┬───────────────┐
                            │ l_returnflag_l ┆ b   ┆ some other    │
                            │ ong_name       ┆ --- ┆ ---           │
                            │ ---            ┆ i64 ┆ str           │
                            │ str            ┆     ┆               │
                            ╞════════════════╪═════╪═══════════════╡
                            │ a b c d e f g  ┆ 1   ┆ 日本語日本語  │
                            │ h i j k l m n  ┆     ┆ 日本語        │
                            │ o …            ┆     ┆               │
                            │ x              ┆ 2   ┆ yy            │
                            └────────────────┴─────┴───────────────┘\
                            """);
        }
    }

    @Test
    void framesWithoutRowsOrColumnsHaveTables() {
        assertThat(DataFrame.fromColumns(Map.of()).toString(FORMAT))
                .isEqualTo(
                        """
                        shape: (0, 0)
                        ┌┐
                        ╞╡
                        └┘\
                        """);
        assertThat(DataFrame.fromColumns(Map.of("a", List.of())).toString(FORMAT))
                .isEqualTo(
                        """
                        shape: (0, 1)
                        ┌──────┐
                        │ a    │
                        │ ---  │
                        │ null │
                        ╞══════╡
                        └──────┘\
                        """);
    }

    @Test
    void dataCannotSteerATerminal() {
        try (DataFrame frame =
                DataFrame.builder().add("a\rb", "\u001b[31mred\u0007", "\u009b1m").build()) {
            assertThat(frame.toString(FORMAT))
                    .contains("a␍b")
                    .contains("␛[31mred␇")
                    .contains("�1m");
            assertThat(frame.column(0).toString()).contains("␛[31mred␇");
        }
    }

    @Test
    void aSeriesIsShownAsPolarsShowsIt() {
        try (DataFrame frame = DataFrame.builder().add("x", "a".repeat(40), null, "b").build()) {
            assertThat(frame.column("x"))
                    .hasToString(
                            """
                            shape: (3,)
                            Series: 'x' [str]
                            [
                            \t"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
                            \tnull
                            \t"b"
                            ]\
                            """);
        }
    }

    @Test
    void theEnvironmentSetsLimitsAsForPolars() {
        assertThat(TableFormat.from(Map.of())).isEqualTo(FORMAT);
        assertThat(TableFormat.from(Map.of("COLUMNS", "132")).width()).isEqualTo(132);
        assertThat(TableFormat.from(Map.of("COLUMNS", "132", "POLARS_TABLE_WIDTH", "60")).width())
                .isEqualTo(60);
        assertThat(
                        TableFormat.from(
                                Map.of(
                                        "POLARS_FMT_MAX_ROWS", "-1",
                                        "POLARS_FMT_MAX_COLS", "2",
                                        "POLARS_FMT_STR_LEN", "many",
                                        "POLARS_FMT_TABLE_CELL_LIST_LEN", "5")))
                .isEqualTo(new TableFormat(Integer.MAX_VALUE, 2, 30, 5, 100));
        assertThatThrownBy(() -> FORMAT.withRows(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
