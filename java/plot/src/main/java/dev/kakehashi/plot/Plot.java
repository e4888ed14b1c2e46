// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot;

import dev.kakehashi.DataFrame;
import dev.kakehashi.plot.internal.Bins;
import dev.kakehashi.plot.internal.Boxes;
import dev.kakehashi.plot.internal.HeatCells;
import dev.kakehashi.plot.internal.Points;
import dev.kakehashi.plot.internal.Points.Mark;

import org.jspecify.annotations.Nullable;

/// Makes charts of a frame: `Plot.of(frame).bar("carrier", "delay").save(Path.of("delay.svg"))`.
///
/// A chart takes what it needs from the frame when it is made; the frame may be closed then. What
/// cannot be drawn (a null, NaN, infinity) is left out, and the chart says below its title how many
/// rows that are.
///
/// Axes follow the types of columns: numbers, dates and times, and names for all else. Names stand
/// in the order in which they come.
public final class Plot {
    private final DataFrame frame;

    private Plot(DataFrame frame) {
        this.frame = frame;
    }

    /// {@return what makes charts of this frame}
    public static Plot of(DataFrame frame) {
        return new Plot(frame);
    }

    /// {@return a bar for each row, named by one column and as long as another says}
    ///
    /// @throws IllegalArgumentException when y is no column of numbers, or a name is there twice
    public Chart bar(String x, String y) {
        return points(Mark.BAR, x, y, null);
    }

    /// {@return bars side by side, a colour for each value of a third column}
    ///
    /// @throws IllegalArgumentException when y is no column of numbers, or a name is there twice in
    ///   one colour
    public Chart bar(String x, String y, String color) {
        return points(Mark.BAR, x, y, color);
    }

    /// {@return a line through all rows in the order of x, with a gap where y is null}
    public Chart line(String x, String y) {
        return points(Mark.LINE, x, y, null);
    }

    /// {@return a line for each value of a third column}
    public Chart line(String x, String y, String color) {
        return points(Mark.LINE, x, y, color);
    }

    /// {@return a point for each row}
    public Chart scatter(String x, String y) {
        return points(Mark.POINT, x, y, null);
    }

    /// {@return a point for each row, in a colour for each value of a third column}
    public Chart scatter(String x, String y, String color) {
        return points(Mark.POINT, x, y, color);
    }

    private Chart points(Mark mark, String x, String y, @Nullable String color) {
        return new Chart(Points.of(frame, mark, x, y, color), x, y);
    }

    /// {@return how many values of a column lie in each of some ranges of one width}
    ///
    /// The width is what Freedman and Diaconis advise for the spread of the values.
    public Chart histogram(String column) {
        return new Chart(Bins.of(frame, column), column, "count");
    }

    /// {@return how many values of a column lie in each of so many ranges of one width}
    public Chart histogram(String column, int ranges) {
        return new Chart(Bins.of(frame, column, ranges), column, "count");
    }

    /// {@return a box from the first to the third quartile of a column, with a line at the median
    /// and whiskers to the last values within one and a half of its height}
    public Chart box(String column) {
        return new Chart(Boxes.of(frame, null, column), "", column);
    }

    /// {@return a box of a column for each value of another}
    public Chart box(String by, String column) {
        return new Chart(Boxes.of(frame, by, column), by, column);
    }

    /// {@return a field of colours: a row of the frame for each pair of x and y}
    ///
    /// @throws IllegalArgumentException when value is no column of numbers, or a pair is there
    ///   twice
    public Chart heatMap(String x, String y, String value) {
        return new Chart(HeatCells.of(frame, x, y, value), x, y);
    }
}
