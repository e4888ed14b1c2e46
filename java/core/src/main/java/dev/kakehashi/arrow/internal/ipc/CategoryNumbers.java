// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.build.ColumnWriter;
import dev.kakehashi.arrow.internal.layout.Arrays;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/// The numbers of the categories of one column over all batches: a category keeps the number that
/// it first got, so that one dictionary serves all of them.
final class CategoryNumbers {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final ArrowLayout layout;
    private int written = -1;

    CategoryNumbers(ArrowLayout layout) {
        this.layout = layout;
        if (layout.type() instanceof EnumType known) {
            known.categories().forEach(category -> numbers.put(category, numbers.size()));
        }
    }

    /// {@return the column with indices into the common dictionary}
    ArrayData renumber(ArrayData column, MemoryGroup memory) {
        ArrayData dictionary = java.util.Objects.requireNonNull(column.dictionary());
        BufferView view = BufferView.confined(BufferOwner.borrowed());
        try {
            ArrowArray categories = Arrays.open(dictionary, view);
            int[] mapping = new int[Math.toIntExact(categories.length())];
            boolean same = true;
            for (int i = 0; i < mapping.length; i++) {
                mapping[i] = number(String.valueOf(categories.getString(i)));
                same &= mapping[i] == i;
            }
            return same ? column : mapped(column, Arrays.open(column, view), mapping, memory);
        } finally {
            view.close();
        }
    }

    private int number(String category) {
        Integer known = numbers.get(category);
        if (known != null) {
            return known;
        }
        if (layout.type() instanceof EnumType) {
            throw Failures.inexpressible(
                    "The category '%s' is not one of %s".formatted(category, layout.type()));
        }
        numbers.put(category, numbers.size());
        return numbers.size() - 1;
    }

    private static ArrayData mapped(
            ArrayData column, ArrowArray indices, int[] mapping, MemoryGroup memory) {
        int width = (int) column.layout().width();
        long end = column.offset() + column.length();
        MemorySegment values = memory.allocate(end * width).fill((byte) 0);
        for (long i = 0; i < column.length(); i++) {
            if (!indices.isNull(i)) {
                int number = mapping[Math.toIntExact(indices.dictionaryIndex(i))];
                long at = column.offset() + i;
                switch (width) {
                    case 1 -> values.set(ValueLayout.JAVA_BYTE, at, (byte) number);
                    case 2 ->
                            values.setAtIndex(ValueLayout.JAVA_SHORT_UNALIGNED, at, (short) number);
                    default -> values.setAtIndex(ValueLayout.JAVA_INT_UNALIGNED, at, number);
                }
            }
        }
        return new ArrayData(
                column.layout(),
                column.length(),
                column.offset(),
                column.nullCount(),
                new MemorySegment[] {column.buffers()[0], values},
                column.children(),
                column.dictionary());
    }

    /// {@return whether there are categories that the last [#dictionary] had not}
    boolean hasGrown() {
        return written != numbers.size();
    }

    /// {@return the dictionary with all categories so far}
    ArrayData dictionary(MemoryGroup memory) {
        ColumnWriter writer = ColumnWriter.of(dev.kakehashi.DataType.STRING, memory);
        numbers.keySet().forEach(writer::append);
        written = numbers.size();
        return writer.finish();
    }
}
