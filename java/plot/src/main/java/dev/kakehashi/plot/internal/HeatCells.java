// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values of pairs of names, shown as colours.
public record HeatCells(
        List<String> xNames,
        List<String> yNames,
        String valueName,
        List<HeatCell> cells,
        long leftOut,
        long rows)
        implements ChartContent {
    /// A value at positions of names.
    public record HeatCell(int x, int y, double value) {}

    private record Place(int x, int y) {}

    public static HeatCells of(DataFrame frame, String x, String y, String value) {
        Series xs = frame.column(x);
        Series ys = frame.column(y);
        Series values = Columns.numbers(frame, value);
        Map<String, Integer> xNames = new LinkedHashMap<>();
        Map<String, Integer> yNames = new LinkedHashMap<>();
        List<HeatCell> cells = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        long leftOut = 0;
        for (long row = 0; row < frame.height(); row++) {
            String xName = Columns.name(xs, row);
            String yName = Columns.name(ys, row);
            double number = Columns.number(values, row);
            if (xName == null || yName == null || Double.isNaN(number)) {
                leftOut++;
                continue;
            }
            int xIndex = xNames.computeIfAbsent(xName, _ -> xNames.size());
            int yIndex = yNames.computeIfAbsent(yName, _ -> yNames.size());
            if (!seen.add(new Place(xIndex, yIndex))) {
                throw new IllegalArgumentException(
                        "There are two rows for '%s' and '%s': group the rows first, with a sum or a mean"
                                .formatted(xName, yName));
            }
            cells.add(new HeatCell(xIndex, yIndex, number));
        }
        return new HeatCells(
                List.copyOf(xNames.keySet()),
                List.copyOf(yNames.keySet()),
                value,
                cells,
                leftOut,
                frame.height());
    }
}
