// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TableFormat;
import dev.kakehashi.arrow.ArrowArray;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/// A line for each column, with its first values, as py-polars' `glimpse` has it.
public final class GlimpseText {
    private static final int NAME_LENGTH = 50;

    private GlimpseText() {}

    /// {@return the text, with a line break at its end}
    ///
    /// @param items how many values of each column are shown at most
    /// @param quotes puts a String into quotes
    public static String of(
            Schema schema,
            List<Chunks> values,
            long height,
            int items,
            UnaryOperator<String> quotes) {
        List<String> names = schema.fields().stream().map(GlimpseText::name).toList();
        List<String> types = schema.fields().stream().map(GlimpseText::type).toList();
        int nameWidth = names.stream().mapToInt(TextWidth::of).max().orElse(0);
        int typeWidth = types.stream().mapToInt(TextWidth::of).max().orElse(0);
        StringBuilder text =
                new StringBuilder("Rows: %d\nColumns: %d\n".formatted(height, values.size()));
        for (int i = 0; i < values.size(); i++) {
            String name = names.get(i);
            String type = types.get(i);
            text.append("$ ")
                    .append(name)
                    .repeat(" ", nameWidth - TextWidth.of(name) + 1)
                    .repeat(" ", typeWidth - TextWidth.of(type))
                    .append(type)
                    .append(' ')
                    .append(items(values.get(i), Math.min(height, items), quotes))
                    .append('\n');
        }
        return text.toString();
    }

    private static String name(Field field) {
        String name = field.name();
        boolean fits = name.codePointCount(0, name.length()) <= NAME_LENGTH;
        return SafeText.of(fits ? name : SafeText.shortened(name, NAME_LENGTH - 1));
    }

    private static String type(Field field) {
        return "<" + TypeText.of(field.type()) + ">";
    }

    private static String items(Chunks values, long count, UnaryOperator<String> quotes) {
        CellText text = new CellText(TableFormat.DEFAULT);
        StringJoiner items = new StringJoiner(", ");
        for (long i = 0; i < count; i++) {
            int chunk = values.find(i);
            ArrowArray array = values.array(chunk);
            long index = i - values.start(chunk);
            boolean quoted = array.type().equals(DataType.STRING) && !array.isNull(index);
            String cell = text.cell(array, index);
            // A column is one line, whatever stands in it.
            items.add(
                    SafeText.of(quoted ? quotes.apply(cell) : cell)
                            .replace("\n", "\\n")
                            .replace("\t", "\\t"));
        }
        return items.toString();
    }
}
