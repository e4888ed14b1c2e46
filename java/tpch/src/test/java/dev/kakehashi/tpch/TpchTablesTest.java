// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.tpch;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Polars;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

@DisplayName("The tables of TPC-H")
class TpchTablesTest {
    private static final BigDecimal SCALE_FACTOR = new BigDecimal("0.01");

    @ParameterizedTest
    @EnumSource
    @DisplayName("have the rows that TPC-H asks for, and amounts of the type that was asked for")
    void areComplete(Numbers numbers) throws IOException {
        Path folder = TpchTables.folder(SCALE_FACTOR, numbers, System.err::println);

        // Chapter 4.2.5 of the specification; line items vary.
        assertThat(rows(folder, "customer")).isEqualTo(1_500);
        assertThat(rows(folder, "orders")).isEqualTo(15_000);
        assertThat(rows(folder, "part")).isEqualTo(2_000);
        assertThat(rows(folder, "partsupp")).isEqualTo(8_000);
        assertThat(rows(folder, "supplier")).isEqualTo(100);
        assertThat(rows(folder, "nation")).isEqualTo(25);
        assertThat(rows(folder, "region")).isEqualTo(5);
        assertThat(rows(folder, "lineitem")).isBetween(59_000L, 61_000L);
        try (DataFrame prices =
                Polars.scanParquet(TpchTables.file(folder, "lineitem"))
                        .select(col("l_extendedprice").max())
                        .collect()) {
            DataType type = prices.schema().field("l_extendedprice").type();
            assertThat(type.equals(DataType.FLOAT64)).isEqualTo(numbers == Numbers.DOUBLES);
        }
    }

    private static long rows(Path folder, String table) {
        try (DataFrame count =
                Polars.scanParquet(TpchTables.file(folder, table)).select(len()).collect()) {
            return count.column(0).getLong(0);
        }
    }
}
