// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TableFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what two frames differ in.
public final class FrameDifference {
    private static final int MOST = 10;

    private FrameDifference() {}

    /// {@return a line for each difference of the kind that comes first: columns, rows, values; of
    /// many values the first ones}
    public static Optional<String> between(
            Schema actual,
            List<Chunks> actualColumns,
            Schema expected,
            List<Chunks> expectedColumns) {
        if (!actual.equals(expected)) {
            return Optional.of(schemas(actual, expected));
        }
        long rows = height(actualColumns);
        if (rows != height(expectedColumns)) {
            return Optional.of(
                    "There are %d rows where %d are expected"
                            .formatted(rows, height(expectedColumns)));
        }
        List<String> lines = values(actual, actualColumns, expectedColumns);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static long height(List<Chunks> columns) {
        return columns.isEmpty() ? 0 : columns.getFirst().length();
    }

    private static String schemas(Schema actual, Schema expected) {
        List<String> lines = new ArrayList<>();
        for (Field field : expected) {
            Optional<Field> found = actual.find(field.name());
            if (found.isEmpty()) {
                lines.add(
                        "Column '%s' of type %s is missing".formatted(field.name(), field.type()));
            } else if (!found.get().equals(field)) {
                lines.add(
                        "Column '%s' is of type %s where %s is expected"
                                .formatted(field.name(), found.get().type(), field.type()));
            }
        }
        for (Field field : actual) {
            if (!expected.contains(field.name())) {
                lines.add(
                        "Column '%s' of type %s is not expected"
                                .formatted(field.name(), field.type()));
            }
        }
        if (lines.isEmpty()) {
            lines.add(
                    "The columns are in the order %s where %s is expected"
                            .formatted(actual.names(), expected.names()));
        }
        return String.join("\n", lines);
    }

    private static List<String> values(Schema schema, List<Chunks> actual, List<Chunks> expected) {
        CellText text = new CellText(TableFormat.DEFAULT.withItems(Integer.MAX_VALUE));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            String name = schema.field(i).name();
            long row = ValueEquality.firstDifference(actual.get(i), expected.get(i), 0);
            while (row >= 0) {
                if (lines.size() == MOST) {
                    lines.add("and more");
                    return lines;
                }
                lines.add(
                        "Row %d of column '%s' is %s where %s is expected"
                                .formatted(
                                        row,
                                        name,
                                        value(text, actual.get(i), row),
                                        value(text, expected.get(i), row)));
                row = ValueEquality.firstDifference(actual.get(i), expected.get(i), row + 1);
            }
        }
        return lines;
    }

    private static String value(CellText text, Chunks chunks, long row) {
        int chunk = chunks.find(row);
        return text.value(chunks.array(chunk), row - chunks.start(chunk));
    }
}
