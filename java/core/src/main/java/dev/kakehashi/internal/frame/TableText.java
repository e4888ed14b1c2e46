// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TableFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws a frame as Polars does.
public final class TableText {
    private final List<TableColumn> columns;
    private final int[] widths;
    private final StringBuilder text = new StringBuilder();

    private TableText(List<TableColumn> columns, int width) {
        this.columns = columns;
        this.widths = ColumnWidths.of(columns, width);
    }

    /// {@return the table, without a line break at its end}
    public static String of(Schema schema, List<Chunks> values, long height, TableFormat format) {
        TableText table = new TableText(columns(schema, values, height, format), format.width());
        return "shape: (%s, %s)\n%s"
                .formatted(grouped(height), grouped(values.size()), table.draw());
    }

    /// {@return digits in groups of three, as in `1_000_000`}
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '_');
    }

    private static List<TableColumn> columns(
            Schema schema, List<Chunks> values, long height, TableFormat format) {
        // Without columns there are no rows to show, whatever the height.
        Visible rows = new Visible(values.isEmpty() ? 0 : height, format.rows());
        int width = values.size();
        boolean leftOut = width > format.columns();
        int first = leftOut ? format.columns() - format.columns() / 2 : width;
        int last = leftOut ? format.columns() / 2 : 0;
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            columns.add(column(schema.field(i), values.get(i), rows, format));
        }
        if (leftOut) {
            TableColumn dots = TableColumn.leftOut(rows.count(), rows.leftOut());
            columns.add(dots.withCells(rows.withMark(dots.cells(), CellText.ELLIPSIS)));
        }
        for (int i = width - last; i < width; i++) {
            columns.add(column(schema.field(i), values.get(i), rows, format));
        }
        return columns;
    }

    private static TableColumn column(
            Field field, Chunks values, Visible rows, TableFormat format) {
        CellText text = new CellText(format);
        List<String> cells =
                rows.positions()
                        .mapToObj(
                                row -> {
                                    int chunk = values.find(row);
                                    return shortened(
                                            text.cell(
                                                    values.array(chunk), row - values.start(chunk)),
                                            format);
                                })
                        .toList();
        int longest = (int) Math.min(Integer.MAX_VALUE - 8, format.textLength() + 1L);
        TableColumn column =
                TableColumn.of(
                        shortened(field.name(), format),
                        TypeText.of(field.type()),
                        cells,
                        longest,
                        rows.leftOut());
        return column.withCells(rows.withMark(cells, CellText.ELLIPSIS));
    }

    private static String shortened(String text, TableFormat format) {
        return SafeText.of(SafeText.shortened(text, format.textLength()));
    }

    private String draw() {
        border("┌", "─", "┬", "┐");
        if (!columns.isEmpty()) {
            row(columns.stream().map(TableColumn::header).toList());
        }
        border("╞", "═", "╪", "╡");
        int rows = columns.isEmpty() ? 0 : columns.getFirst().cells().size();
        for (int i = 0; i < rows; i++) {
            int row = i;
            row(columns.stream().map(column -> column.cells().get(row)).toList());
        }
        border("└", "─", "┴", "┘");
        return text.deleteCharAt(text.length() - 1).toString();
    }

    private void border(String left, String line, String crossing, String right) {
        text.append(left);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : crossing).repeat(line, widths[i] + 2);
        }
        text.append(right).append('\n');
    }

    private void row(List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            lines.add(LineBreaks.of(cells.get(i), widths[i]));
        }
        int height = lines.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            text.append('│');
            for (int i = 0; i < widths.length; i++) {
                String content = line < lines.get(i).size() ? lines.get(i).get(line) : "";
                int space = Math.max(0, widths[i] - TextWidth.of(content));
                text.append(i == 0 ? " " : "┆ ").append(content).repeat(" ", space + 1);
            }
            text.append("│\n");
        }
    }
}
