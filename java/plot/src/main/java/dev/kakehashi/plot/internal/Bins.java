// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Series;

import java.util.Arrays;

/// How many values lie in ranges of one width.
///
/// @param least where the first range begins
/// @param width how wide each is
/// @param counts how many values each has; one at the very end belongs to the last
public record Bins(double least, double width, long[] counts, long leftOut, long rows)
        implements ChartContent {
    private static final int MOST = 200;

    public static Bins of(DataFrame frame, String column) {
        double[] values = values(frame, column);
        return of(frame, values, advised(values));
    }

    public static Bins of(DataFrame frame, String column, int ranges) {
        if (ranges < 1) {
            throw new IllegalArgumentException("There is one range or more, not " + ranges);
        }
        return of(frame, values(frame, column), ranges);
    }

    private static double[] values(DataFrame frame, String column) {
        Series series = Columns.numbers(frame, column);
        double[] values = new double[Math.toIntExact(series.length())];
        int count = 0;
        for (long row = 0; row < series.length(); row++) {
            double value = Columns.number(series, row);
            if (!Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        double[] drawn = Arrays.copyOf(values, count);
        Arrays.sort(drawn);
        return drawn;
    }

    private static int advised(double[] sorted) {
        if (sorted.length < 2) {
            return 1;
        }
        double spread = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double width = 2 * spread / Math.cbrt(sorted.length);
        double range = sorted[sorted.length - 1] - sorted[0];
        double advised = width > 0 ? range / width : Math.log(sorted.length) / Math.log(2) + 1;
        return Math.clamp((long) Math.ceil(advised), 1, MOST);
    }

    private static Bins of(DataFrame frame, double[] sorted, int ranges) {
        double least = sorted.length == 0 ? 0 : sorted[0];
        double range = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - least;
        double width = range > 0 ? range / ranges : 1;
        long[] counts = new long[range > 0 ? ranges : 1];
        for (double value : sorted) {
            counts[Math.min(counts.length - 1, (int) ((value - least) / width))]++;
        }
        return new Bins(least, width, counts, frame.height() - sorted.length, frame.height());
    }
}
