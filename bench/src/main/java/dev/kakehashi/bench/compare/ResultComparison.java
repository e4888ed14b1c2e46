// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.compare;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Compares two results of a query: names of columns, number of rows, every value, and the order of
/// the rows as far as the query sorts them. Rows with equal sort keys may stand in any order.
///
/// @param sortedBy the columns that the query sorts by, the most significant first; empty when it
///   has no order
/// @param tolerance by how much two numbers with a fraction may differ, relative to the greater of
///   them
public record ResultComparison(List<String> sortedBy, double tolerance) {
    public ResultComparison {
        sortedBy = List.copyOf(sortedBy);
    }

    /// {@return the first difference in words; empty when there is none}
    public Optional<String> difference(ResultTable expected, ResultTable actual) {
        if (!expected.names().equals(actual.names())) {
            return Optional.of(
                    "columns %s, expected %s".formatted(actual.names(), expected.names()));
        }
        if (expected.rows().size() != actual.rows().size()) {
            return Optional.of(
                    "%d rows, expected %d".formatted(actual.rows().size(), expected.rows().size()));
        }
        int[] keys = sortedBy.stream().mapToInt(expected.names()::indexOf).toArray();
        List<List<@Nullable Object>> orderedExpected = withTiesInOneOrder(expected.rows(), keys);
        List<List<@Nullable Object>> orderedActual = withTiesInOneOrder(actual.rows(), keys);
        for (int row = 0; row < orderedExpected.size(); row++) {
            for (int column = 0; column < expected.names().size(); column++) {
                Object wanted = orderedExpected.get(row).get(column);
                Object found = orderedActual.get(row).get(column);
                if (!same(wanted, found)) {
                    return Optional.of(
                            "row %d, column %s: %s, expected %s"
                                    .formatted(row, expected.names().get(column), found, wanted));
                }
            }
        }
        return Optional.empty();
    }

    /// Sorts every run of rows whose sort keys are the same by what can be compared exactly in
    /// them.
    private List<List<@Nullable Object>> withTiesInOneOrder(
            List<List<@Nullable Object>> rows, int[] keys) {
        List<List<@Nullable Object>> ordered = new ArrayList<>(rows.size());
        int start = 0;
        while (start < rows.size()) {
            int end = start + 1;
            while (end < rows.size() && sameKeys(rows.get(start), rows.get(end), keys)) {
                end++;
            }
            rows.subList(start, end).stream()
                    .sorted(Comparator.comparing(ResultComparison::exactPart))
                    .forEach(ordered::add);
            start = end;
        }
        return ordered;
    }

    private boolean sameKeys(List<@Nullable Object> one, List<@Nullable Object> other, int[] keys) {
        for (int key : keys) {
            if (!same(one.get(key), other.get(key))) {
                return false;
            }
        }
        return true;
    }

    private static String exactPart(List<@Nullable Object> row) {
        StringBuilder text = new StringBuilder();
        for (Object value : row) {
            if (!(value instanceof Double)) {
                text.append(value).append('\0');
            }
        }
        return text.toString();
    }

    private boolean same(@Nullable Object one, @Nullable Object other) {
        // A sum of whole numbers is a whole number to one engine and a decimal to another.
        if (one instanceof Double || other instanceof Double) {
            return one instanceof Number a
                    && other instanceof Number b
                    && near(a.doubleValue(), b.doubleValue());
        }
        return Objects.equals(one, other);
    }

    private boolean near(double one, double other) {
        return Double.compare(one, other) == 0
                || Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
    }
}
