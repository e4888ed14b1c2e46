// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Series;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pairs of x and y, in groups: bars, lines, or points.
///
/// @param kind what x is
/// @param names the names along the x axis, which x counts from 0, where it has names
/// @param color the column that makes the groups, or null when there is one group
public record Points(
        Mark mark,
        AxisKind kind,
        List<String> names,
        @Nullable String color,
        List<Group> groups,
        long leftOut,
        long rows)
        implements ChartContent {
    /// How a pair is drawn.
    public enum Mark {
        BAR,
        LINE,
        POINT
    }

    /// A pair; y is NaN where a line has a gap.
    public record Point(double x, double y) {}

    /// Pairs of one colour.
    public record Group(String name, List<Point> points) {}

    public static Points of(
            DataFrame frame, Mark mark, String x, String y, @Nullable String color) {
        Series xs = frame.column(x);
        Series ys = Columns.numbers(frame, y);
        Series colors = color == null ? null : frame.column(color);
        AxisKind kind = mark == Mark.BAR ? AxisKind.NAME : AxisKind.of(xs.type());
        Map<String, Integer> names = new LinkedHashMap<>();
        Map<String, List<Point>> groups = new LinkedHashMap<>();
        long leftOut = 0;
        for (long row = 0; row < frame.height(); row++) {
            double position = position(kind, xs, row, names);
            double height = Columns.number(ys, row);
            String group = colors == null ? y : Columns.name(colors, row);
            boolean gap = mark == Mark.LINE && ys.isNull(row);
            if (Double.isNaN(position) || group == null || (Double.isNaN(height) && !gap)) {
                leftOut++;
            } else {
                groups.computeIfAbsent(group, _ -> new ArrayList<>())
                        .add(new Point(position, height));
            }
        }
        List<String> ordered = List.copyOf(names.keySet());
        List<Group> all = new ArrayList<>();
        groups.forEach((name, points) -> all.add(group(mark, kind, name, points, ordered)));
        return new Points(mark, kind, ordered, color, all, leftOut, frame.height());
    }

    private static double position(AxisKind kind, Series xs, long row, Map<String, Integer> names) {
        return switch (kind) {
            case NUMBER -> Columns.number(xs, row);
            case TIME -> Columns.time(xs, row);
            case NAME -> {
                String name = Columns.name(xs, row);
                yield name == null ? Double.NaN : names.computeIfAbsent(name, _ -> names.size());
            }
        };
    }

    private static Group group(
            Mark mark, AxisKind kind, String name, List<Point> points, List<String> names) {
        if (mark == Mark.BAR) {
            Set<Double> seen = new HashSet<>();
            for (Point point : points) {
                if (!seen.add(point.x())) {
                    throw new IllegalArgumentException(
                            "There are two bars '%s' of %s: group the rows first, with a sum or a mean"
                                    .formatted(names.get((int) point.x()), name));
                }
            }
        }
        if (mark == Mark.LINE && kind != AxisKind.NAME) {
            points.sort(Comparator.comparingDouble(Point::x));
        }
        return new Group(name, List.copyOf(points));
    }
}
