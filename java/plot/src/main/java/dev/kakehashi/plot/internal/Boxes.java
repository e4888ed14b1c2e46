// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Series;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values in groups, of which quartiles are shown.
public record Boxes(List<Box> boxes, long leftOut, long rows) implements ChartContent {
    /// The values of a group.
    public record Box(String name, List<Double> values) {}

    public static Boxes of(DataFrame frame, @Nullable String by, String column) {
        Series numbers = Columns.numbers(frame, column);
        Series groups = by == null ? null : frame.column(by);
        Map<String, List<Double>> values = new LinkedHashMap<>();
        long leftOut = 0;
        for (long row = 0; row < frame.height(); row++) {
            String group = groups == null ? column : Columns.name(groups, row);
            double number = Columns.number(numbers, row);
            if (group == null || Double.isNaN(number)) {
                leftOut++;
            } else {
                values.computeIfAbsent(group, _ -> new ArrayList<>()).add(number);
            }
        }
        List<Box> boxes = new ArrayList<>();
        values.forEach((name, box) -> boxes.add(new Box(name, List.copyOf(box))));
        return new Boxes(boxes, leftOut, frame.height());
    }
}
