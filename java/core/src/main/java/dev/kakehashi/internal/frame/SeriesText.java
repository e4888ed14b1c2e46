// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.Field;
import dev.kakehashi.TableFormat;
import dev.kakehashi.arrow.ArrowArray;

/// Shows a series as Polars does.
public final class SeriesText {
    private SeriesText() {}

    /// {@return the name, the type, and the first and last values}
    public static String of(Field field, Chunks values, TableFormat format) {
        StringBuilder text =
                new StringBuilder(
                        "shape: (%s,)\nSeries: '%s' [%s]\n[\n"
                                .formatted(
                                        TableText.grouped(values.length()),
                                        SafeText.of(field.name()),
                                        TypeText.of(field.type())));
        boolean leftOut = values.length() > format.rows();
        long last = leftOut ? format.rows() / 2 : 0;
        long first = leftOut ? format.rows() - last : values.length();
        for (long i = 0; i < first; i++) {
            append(text, values, i, format);
        }
        if (leftOut) {
            text.append('\t').append(CellText.ELLIPSIS).append('\n');
        }
        for (long i = values.length() - last; i < values.length(); i++) {
            append(text, values, i, format);
        }
        return text.append(']').toString();
    }

    private static void append(StringBuilder text, Chunks values, long index, TableFormat format) {
        int chunk = values.find(index);
        ArrowArray array = values.array(chunk);
        String value = new CellText(format).value(array, index - values.start(chunk));
        if (CellText.isText(array.type()) && !array.isNull(index - values.start(chunk))) {
            String content = value.substring(1, value.length() - 1);
            String shortened = SafeText.shortened(content, format.textLength());
            // As Polars does: text that is cut has no closing quote.
            value = shortened.equals(content) ? value : "\"" + shortened;
        }
        text.append('\t').append(SafeText.of(value)).append('\n');
    }
}
