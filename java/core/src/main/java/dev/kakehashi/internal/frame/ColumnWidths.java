// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Shares the width of a table among its columns, as the tables of Polars do: columns that need
/// less than the average get what they need, and the others share what is left.
final class ColumnWidths {
    private static final int PADDING = 2;
    private static final int UNDECIDED = -1;
    // From this much on, what breaking at spaces leaves free goes to other columns.
    private static final int WORTH_SAVING = 3;

    private final List<TableColumn> columns;
    private final int[] contents;
    private final int[] widths;
    private int space;
    private int undecided;

    private ColumnWidths(List<TableColumn> columns) {
        this.columns = columns;
        this.contents = columns.stream().mapToInt(TableColumn::contentWidth).toArray();
        this.widths = new int[columns.size()];
        this.undecided = columns.size();
        Arrays.fill(widths, UNDECIDED);
    }

    /// {@return the width of each column, without the space around its content}
    static int[] of(List<TableColumn> columns, int tableWidth) {
        return new ColumnWidths(columns).share(tableWidth);
    }

    private int[] share(int tableWidth) {
        space = Integer.MAX_VALUE;
        decide(column -> columns.get(column).fixed(), this::most);
        decide(
                column -> !columns.get(column).fixed() && contents[column] <= least(column),
                this::least);
        int lines = columns.size() + 1;
        int taken = Arrays.stream(widths).filter(width -> width != UNDECIDED).sum();
        space = Math.max(0, tableWidth - lines - PADDING * columns.size() - taken);
        decideRepeatedly(column -> average() < least(column) + PADDING, this::least);
        decideRepeatedly(this::fitsIntoAverage, column -> Math.min(most(column), contents[column]));
        decideWhatBreaksWell();
        splitTheRest();
        return widths;
    }

    private boolean fitsIntoAverage(int column) {
        int average = average();
        return average > 0
                && (contents[column] <= average
                        || (contents[column] >= most(column) && most(column) <= average));
    }

    private void decideWhatBreaksWell() {
        if (undecided == 0) {
            return;
        }
        boolean again = true;
        int average = average();
        while (again) {
            again = false;
            for (int column = 0; column < widths.length && undecided > 0; column++) {
                if (widths[column] == UNDECIDED) {
                    int longest = columns.get(column).longestLine(average);
                    if (average - longest >= WORTH_SAVING) {
                        set(column, longest);
                        average = average();
                        again = true;
                    }
                }
            }
        }
    }

    private void splitTheRest() {
        int share = Math.max(space, undecided);
        int excess = undecided == 0 ? 0 : share % undecided;
        int average = undecided == 0 ? 0 : share / undecided;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] == UNDECIDED) {
                widths[column] = average + (excess-- > 0 ? 1 : 0);
            }
        }
    }

    private void decideRepeatedly(IntPredicate which, IntUnaryOperator width) {
        while (undecided > 0 && decide(which, width)) {
            // The average has changed, so that it may hold for others now.
        }
    }

    private boolean decide(IntPredicate which, IntUnaryOperator width) {
        boolean any = false;
        for (int column = 0; column < widths.length && undecided > 0; column++) {
            if (widths[column] == UNDECIDED && which.test(column)) {
                set(column, width.applyAsInt(column));
                any = true;
            }
        }
        return any;
    }

    private void set(int column, int width) {
        widths[column] = width;
        space = Math.max(0, space - width);
        undecided--;
    }

    private int average() {
        return undecided == 0 ? 0 : space / undecided;
    }

    private int least(int column) {
        return Math.max(1, columns.get(column).least());
    }

    private int most(int column) {
        return Math.max(1, columns.get(column).most());
    }
}
