// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes charts of XChart.
final class XCharts {
    private static final int MANY_NAMES = 8;
    private static final int MANY_POINTS = 1_000;

    private final Labels labels;
    private final String title;
    private final int width;
    private final int height;

    private XCharts(Labels labels, String title, int width, int height) {
        this.labels = labels;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    static Chart<?, ?> of(ChartContent content, Labels labels, int width, int height) {
        String note = content.note();
        String title =
                note.isEmpty()
                        ? labels.title()
                        : labels.title().isEmpty() ? note : labels.title() + " (" + note + ")";
        XCharts charts = new XCharts(labels, title, width, height);
        return switch (content) {
            case Points points when points.mark() == Points.Mark.BAR -> charts.bars(points);
            case Points points -> charts.points(points);
            case Bins bins -> charts.bins(bins);
            case Boxes boxes -> charts.boxes(boxes);
            // XChart has no field without cells.
            case HeatCells cells when cells.cells().isEmpty() -> charts.axes();
            case HeatCells cells -> charts.cells(cells);
        };
    }

    private CategoryChart bars(Points points) {
        CategoryChart chart = categories();
        chart.getStyler().setLegendVisible(points.color() != null);
        rotate(chart, points.names());
        for (Points.Group group : points.groups()) {
            Map<Integer, Double> heights = new HashMap<>();
            group.points().forEach(point -> heights.put((int) point.x(), point.y()));
            List<@Nullable Double> ys = new ArrayList<>();
            for (int i = 0; i < points.names().size(); i++) {
                ys.add(heights.get(i));
            }
            chart.addSeries(group.name(), points.names(), ys);
        }
        return chart;
    }

    private CategoryChart bins(Bins bins) {
        CategoryChart chart = categories();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.97);
        chart.getStyler().setXAxisMaxLabelCount(12);
        List<Double> middles = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < bins.counts().length; i++) {
            middles.add(bins.least() + (i + 0.5) * bins.width());
            counts.add(bins.counts()[i]);
        }
        chart.getStyler().setXAxisDecimalPattern(pattern(bins.width()));
        chart.addSeries("count", middles, counts);
        return chart;
    }

    /// As many digits as ranges need to differ.
    private static String pattern(double width) {
        int digits = Math.clamp((long) Math.ceil(-Math.log10(width)), 0, 12);
        return digits == 0 ? "#,##0" : "#,##0." + "#".repeat(digits);
    }

    private CategoryChart categories() {
        CategoryChart chart =
                new CategoryChartBuilder()
                        .width(width)
                        .height(height)
                        .title(title)
                        .xAxisTitle(labels.x())
                        .yAxisTitle(labels.y())
                        .build();
        Style.apply(chart.getStyler(), title);
        chart.getStyler().setAvailableSpaceFill(0.8);
        return chart;
    }

    private static void rotate(CategoryChart chart, List<String> names) {
        if (names.size() > MANY_NAMES) {
            chart.getStyler().setXAxisLabelRotation(40);
        }
    }

    private XYChart axes() {
        XYChart chart =
                new XYChartBuilder()
                        .width(width)
                        .height(height)
                        .title(title)
                        .xAxisTitle(labels.x())
                        .yAxisTitle(labels.y())
                        .build();
        Style.apply(chart.getStyler(), title);
        return chart;
    }

    private XYChart points(Points points) {
        XYChart chart = axes();
        chart.getStyler().setLegendVisible(points.color() != null);
        boolean line = points.mark() == Points.Mark.LINE;
        chart.getStyler()
                .setDefaultSeriesRenderStyle(
                        line ? XYSeriesRenderStyle.Line : XYSeriesRenderStyle.Scatter);
        boolean many =
                points.groups().stream().anyMatch(group -> group.points().size() > MANY_POINTS);
        chart.getStyler().setMarkerSize(many ? 4 : 6);
        if (points.kind() == AxisKind.NAME) {
            chart.getStyler().setXAxisTickLabelsFormattingFunction(x -> name(points.names(), x));
        }
        for (Points.Group group : points.groups()) {
            List<Double> ys = group.points().stream().map(Points.Point::y).toList();
            var series = chart.addSeries(group.name(), xs(points, group), ys);
            if (group.points().size() > MANY_POINTS && !line) {
                series.setMarkerColor(transparent(points.groups().indexOf(group)));
            }
            series.setMarker(
                    line && group.points().size() > 60 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
        }
        return chart;
    }

    /// The more points lie at a place, the darker it is.
    private static Color transparent(int group) {
        Color[] colors = Palette.groups();
        Color color = colors[group % colors.length];
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 0x50);
    }

    private static List<?> xs(Points points, Points.Group group) {
        return points.kind() == AxisKind.TIME
                ? group.points().stream().map(point -> new Date((long) point.x())).toList()
                : group.points().stream().map(Points.Point::x).toList();
    }

    /// Only whole positions have a name.
    private static String name(List<String> names, double x) {
        int index = (int) Math.round(x);
        boolean named = Math.abs(x - index) < 1e-9 && index >= 0 && index < names.size();
        return named ? names.get(index) : "";
    }

    private BoxChart boxes(Boxes boxes) {
        BoxChart chart =
                new BoxChartBuilder()
                        .width(width)
                        .height(height)
                        .title(title)
                        .xAxisTitle(labels.x())
                        .yAxisTitle(labels.y())
                        .build();
        Style.apply(chart.getStyler(), title);
        chart.getStyler().setLegendVisible(false);
        for (Boxes.Box box : boxes.boxes()) {
            // XChart looks for null in the list, which an unmodifiable one refuses.
            chart.addSeries(box.name(), new ArrayList<>(box.values()));
        }
        return chart;
    }

    private static String shortNumber(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private HeatMapChart cells(HeatCells cells) {
        HeatMapChart chart =
                new HeatMapChartBuilder()
                        .width(width)
                        .height(height)
                        .title(title)
                        .xAxisTitle(labels.x())
                        .yAxisTitle(labels.y())
                        .build();
        Style.apply(chart.getStyler(), title);
        chart.getStyler().setRangeColors(Palette.heat());
        chart.getStyler().setPlotContentSize(1);
        chart.getStyler().setLegendVisible(true);
        // A legend of steps, for SVG has no gradient here.
        chart.getStyler().setPiecewise(true);
        chart.getStyler().setSplitNumber(Palette.heat().length);
        chart.getStyler().setHeatMapDecimalValueFormatter(XCharts::shortNumber);
        // The first name stands above.
        int last = cells.yNames().size() - 1;
        List<Number[]> values =
                cells.cells().stream()
                        .map(cell -> new Number[] {cell.x(), last - cell.y(), cell.value()})
                        .toList();
        chart.addSeries(
                cells.valueName(),
                new ArrayList<>(cells.xNames()),
                new ArrayList<>(cells.yNames().reversed()),
                new ArrayList<>(values));
        return chart;
    }
}
