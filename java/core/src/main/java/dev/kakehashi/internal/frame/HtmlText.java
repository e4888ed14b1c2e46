// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TableFormat;
import dev.kakehashi.arrow.ArrowArray;

import java.util.ArrayList;
import java.util.List;

/// A frame as a table of HTML, for a notebook or a page.
///
/// What stands in the frame is text and nothing else: it is escaped, and control characters are
/// shown by their pictures.
public final class HtmlText {
    // Works on light and on dark pages: it has the page's own colours, thinner or thicker.
    private static final String STYLE =
            """
            <style>
            .kakehashi-frame { max-width: 100%; overflow-x: auto; }
            .kakehashi-frame table { border-collapse: collapse; border: 0; font-size: 0.9em;
              font-variant-numeric: tabular-nums; }
            .kakehashi-frame th, .kakehashi-frame td { padding: 0.25em 0.8em; text-align: left;
              border: 0; border-bottom: 1px solid rgba(128, 128, 128, 0.25);
              white-space: pre-wrap; vertical-align: top; }
            .kakehashi-frame thead th { border-bottom: 0; white-space: nowrap; }
            .kakehashi-frame thead td { border-bottom: 2px solid rgba(128, 128, 128, 0.5);
              font-size: 0.85em; opacity: 0.7; white-space: nowrap; }
            .kakehashi-frame tbody tr:hover { background: rgba(128, 128, 128, 0.12); }
            .kakehashi-frame .number { text-align: right; white-space: nowrap; }
            .kakehashi-frame .null { opacity: 0.45; font-style: italic; }
            .kakehashi-frame small { opacity: 0.7; }
            </style>
            """;

    private static final Cell LEFT_OUT = new Cell("", CellText.ELLIPSIS);

    /// A cell of the table.
    private record Cell(String style, String text) {
        void append(String tag, StringBuilder html) {
            html.append('<').append(tag);
            if (!style.isEmpty()) {
                html.append(" class=\"").append(style).append('"');
            }
            html.append('>').append(escaped(text)).append("</").append(tag).append('>');
        }
    }

    private final StringBuilder html = new StringBuilder();

    private HtmlText() {}

    /// {@return the table with its style in a `div`; the width of the format is the page's to
    /// choose}
    public static String of(Schema schema, List<Chunks> values, long height, TableFormat format) {
        return new HtmlText().draw(schema, values, height, format);
    }

    /// {@return text as it may stand between tags and in attributes}
    public static String escaped(String text) {
        return SafeText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String draw(Schema schema, List<Chunks> values, long height, TableFormat format) {
        Visible columns = new Visible(values.size(), format.columns());
        Visible rows = new Visible(values.isEmpty() ? 0 : height, format.rows());
        int[] shown = columns.positions().mapToInt(Math::toIntExact).toArray();
        html.append("<div class=\"kakehashi-frame\">\n").append(STYLE);
        html.append(
                "<small>shape: (%s, %s)</small>\n"
                        .formatted(TableText.grouped(height), TableText.grouped(values.size())));
        html.append("<table>\n<thead>\n");
        List<Cell> names = new ArrayList<>();
        List<Cell> types = new ArrayList<>();
        for (int column : shown) {
            Field field = schema.field(column);
            names.add(
                    new Cell(
                            style(field.type()),
                            SafeText.shortened(field.name(), format.textLength())));
            types.add(new Cell(style(field.type()), TypeText.of(field.type())));
        }
        row("th", columns.withMark(names, LEFT_OUT));
        row("td", columns.withMark(types, LEFT_OUT));
        html.append("</thead>\n<tbody>\n");
        List<List<Cell>> body = new ArrayList<>();
        rows.positions().forEach(row -> body.add(cells(values, shown, row, format)));
        List<Cell> dots = java.util.Collections.nCopies(shown.length, LEFT_OUT);
        rows.withMark(body, dots).forEach(cells -> row("td", columns.withMark(cells, LEFT_OUT)));
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static List<Cell> cells(
            List<Chunks> values, int[] shown, long row, TableFormat format) {
        CellText text = new CellText(format);
        List<Cell> cells = new ArrayList<>();
        for (int column : shown) {
            Chunks chunks = values.get(column);
            int chunk = chunks.find(row);
            ArrowArray array = chunks.array(chunk);
            long index = row - chunks.start(chunk);
            String style = style(array.type()) + (array.isNull(index) ? " null" : "");
            String cell = SafeText.shortened(text.cell(array, index), format.textLength());
            cells.add(new Cell(style.strip(), cell));
        }
        return cells;
    }

    private static String style(DataType type) {
        return type.isNumeric() ? "number" : "";
    }

    private void row(String tag, List<Cell> cells) {
        html.append("<tr>");
        cells.forEach(cell -> cell.append(tag, html));
        html.append("</tr>\n");
    }
}
