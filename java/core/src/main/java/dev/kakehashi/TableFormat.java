// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import java.util.Map;

/// How much of a frame its table shows, and how wide that table may be. What is left out is marked
/// by `…`.
///
/// Polars' own environment variables set the limits of [#fromEnvironment] as they do for py-polars;
/// a negative number there stands for no limit.
///
/// @param rows how many rows are shown at most; of more, the first and last ones
/// @param columns how many columns are shown at most; of more, the first and last ones
/// @param textLength how many characters of a value or name are shown at most
/// @param items how many items of a list are shown at most
/// @param width how many characters fit on a line of the screen; cells go over several lines to fit
public record TableFormat(int rows, int columns, int textLength, int items, int width) {
    /// Polars' own limits: 10 rows, 8 columns, 30 characters of text, 3 items, 100 characters on a
    /// line.
    public static final TableFormat DEFAULT = new TableFormat(10, 8, 30, 3, 100);

    public TableFormat {
        requireNotNegative("rows", rows);
        requireNotNegative("columns", columns);
        requireNotNegative("textLength", textLength);
        requireNotNegative("items", items);
        requireNotNegative("width", width);
    }

    /// {@return [#DEFAULT] with what the environment variables of this process say:
    /// `POLARS_FMT_MAX_ROWS`, `POLARS_FMT_MAX_COLS`, `POLARS_FMT_STR_LEN`,
    /// `POLARS_FMT_TABLE_CELL_LIST_LEN`, and for the width `POLARS_TABLE_WIDTH` or else `COLUMNS`}
    public static TableFormat fromEnvironment() {
        return from(System.getenv());
    }

    static TableFormat from(Map<String, String> environment) {
        int columns = limit(environment, "COLUMNS", DEFAULT.width);
        return new TableFormat(
                limit(environment, "POLARS_FMT_MAX_ROWS", DEFAULT.rows),
                limit(environment, "POLARS_FMT_MAX_COLS", DEFAULT.columns),
                limit(environment, "POLARS_FMT_STR_LEN", DEFAULT.textLength),
                limit(environment, "POLARS_FMT_TABLE_CELL_LIST_LEN", DEFAULT.items),
                limit(environment, "POLARS_TABLE_WIDTH", columns == 0 ? DEFAULT.width : columns));
    }

    /// {@return this format with another number of rows}
    public TableFormat withRows(int newRows) {
        return new TableFormat(newRows, columns, textLength, items, width);
    }

    /// {@return this format with another number of columns}
    public TableFormat withColumns(int newColumns) {
        return new TableFormat(rows, newColumns, textLength, items, width);
    }

    /// {@return this format with another length of text}
    public TableFormat withTextLength(int newTextLength) {
        return new TableFormat(rows, columns, newTextLength, items, width);
    }

    /// {@return this format with another number of items}
    public TableFormat withItems(int newItems) {
        return new TableFormat(rows, columns, textLength, newItems, width);
    }

    /// {@return this format for another width}
    public TableFormat withWidth(int newWidth) {
        return new TableFormat(rows, columns, textLength, items, newWidth);
    }

    private static int limit(Map<String, String> environment, String name, int otherwise) {
        String text = environment.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.strip());
            return number < 0 || number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) number;
        } catch (NumberFormatException notANumber) {
            // As Polars does: a table is no reason to fail, and there is nobody to tell.
            return otherwise;
        }
    }

    private static void requireNotNegative(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "%s is 0 or more, not %d; Integer.MAX_VALUE stands for no limit"
                            .formatted(what, number));
        }
    }
}
