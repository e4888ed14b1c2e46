// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/// A column of a table of text, with the bounds of its width that Polars would set.
///
/// @param header the text of its head
/// @param cells one text for each row
/// @param least the least width that the table may give it
/// @param most the width that it needs at most
/// @param fixed whether it has the width `most` whatever the table's width
record TableColumn(String header, List<String> cells, int least, int most, boolean fixed) {
    private static final int SMALL = 3;

    /// {@return a column of values}
    ///
    /// @param longest how wide text may be
    /// @param rowsLeftOut whether the table shows not all rows
    static TableColumn of(
            String name, String type, List<String> cells, int longest, boolean rowsLeftOut) {
        int headerWidth = Math.max(SMALL, Math.max(estimate(name), utf8Length(type)));
        int cellWidth = cells.stream().mapToInt(TableColumn::estimate).max().orElse(0);
        return bounded(
                name + "\n---\n" + type,
                cells,
                Math.min(longest, Math.max(headerWidth, cellWidth)),
                rowsLeftOut);
    }

    /// {@return the column that stands for those that are left out}
    static TableColumn leftOut(int rows, boolean rowsLeftOut) {
        return bounded(
                CellText.ELLIPSIS, Collections.nCopies(rows, CellText.ELLIPSIS), 1, rowsLeftOut);
    }

    private static TableColumn bounded(
            String header, List<String> cells, int most, boolean rowsLeftOut) {
        if (most > SMALL) {
            return new TableColumn(header, cells, SMALL, most, false);
        }
        return rowsLeftOut
                ? new TableColumn(header, cells, most, SMALL, false)
                : new TableColumn(header, cells, most, most, true);
    }

    TableColumn withCells(List<String> newCells) {
        return new TableColumn(header, newCells, least, most, fixed);
    }

    /// {@return the width of the widest line}
    int contentWidth() {
        int width = widestLine(header);
        for (String cell : cells) {
            width = Math.max(width, widestLine(cell));
        }
        return width;
    }

    /// {@return the length of the longest line once all are broken to this width; Polars counts
    /// bytes here}
    int longestLine(int width) {
        int longest = longestLine(header, width);
        for (String cell : cells) {
            longest = Math.max(longest, longestLine(cell, width));
        }
        return longest;
    }

    private static int widestLine(String text) {
        return text.lines().mapToInt(TextWidth::of).max().orElse(0);
    }

    private static int longestLine(String text, int width) {
        return LineBreaks.of(text, width).stream()
                .mapToInt(TableColumn::utf8Length)
                .max()
                .orElse(0);
    }

    /// {@return what Polars takes for the width of text when it sets bounds; the real width rules
    /// when it draws}
    private static int estimate(String text) {
        int characters = text.codePointCount(0, text.length());
        int bytes = utf8Length(text);
        return Math.min(2 * characters, bytes);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
