// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

class ResultComparisonTest {
    private static final ResultComparison BY_SIZE = new ResultComparison(List.of("size"), 1e-9);

    @Test
    void rowsWithEqualSortKeysMayStandInAnyOrder() {
        assertThat(
                        BY_SIZE.difference(
                                table(row("a", 2.0), row("b", 1.0), row("c", 1.0)),
                                table(row("a", 2.0), row("c", 1.0), row("b", 1.0))))
                .isEmpty();
    }

    @Test
    void rowsWithDifferentSortKeysMayNot() {
        assertThat(
                        BY_SIZE.difference(
                                table(row("a", 2.0), row("b", 1.0)),
                                table(row("b", 1.0), row("a", 2.0))))
                .contains("row 0, column name: b, expected a");
    }

    @Test
    void numbersMayDifferByTheTolerance() {
        assertThat(BY_SIZE.difference(table(row("a", 1e9)), table(row("a", 1e9 + 0.5)))).isEmpty();
        assertThat(BY_SIZE.difference(table(row("a", 1e9)), table(row("a", 1e9 + 2)))).isPresent();
    }

    @Test
    void aWholeNumberEqualsAFloatingPointNumberOfItsValue() {
        assertThat(BY_SIZE.difference(table(row("a", 3.0)), table(row("a", BigInteger.valueOf(3)))))
                .isEmpty();
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(BY_SIZE.difference(table(row("a", 0.0)), table(row("a", "")))).isPresent();
    }

    @Test
    void aMissingRowIsADifference() {
        assertThat(BY_SIZE.difference(table(row("a", 1.0)), table()))
                .contains("0 rows, expected 1");
    }

    @Test
    void anotherColumnIsADifference() {
        assertThat(
                        BY_SIZE.difference(
                                table(), new ResultTable(List.of("name", "weight"), List.of())))
                .contains("columns [name, weight], expected [name, size]");
    }

    private static ResultTable table(Object[]... rows) {
        return new ResultTable(
                List.of("name", "size"),
                Stream.of(rows).<List<@Nullable Object>>map(List::of).toList());
    }

    private static Object[] row(Object... values) {
        return values;
    }
}
