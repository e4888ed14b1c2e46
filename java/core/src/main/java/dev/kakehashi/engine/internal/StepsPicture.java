// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.engine.QueryProgress.Step;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws the steps of a query as SVG: boxes in layers, the last step above.
public final class StepsPicture {
    private static final int WIDTH = 230;
    private static final int HEIGHT = 52;
    private static final int GAP = 30;
    private static final int RISE = 48;
    private static final int MARGIN = 16;
    private static final int NAME_LENGTH = 30;

    private record Place(int x, int y) {}

    private final List<Step> steps;
    private final Duration all;
    private final Map<Integer, Place> places = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private StepsPicture(List<Step> steps) {
        this.steps = steps;
        this.all = StepsText.busy(steps);
    }

    public static String of(List<Step> steps) {
        return new StepsPicture(steps).draw();
    }

    private String draw() {
        List<List<Integer>> layers = StepLayers.of(steps).layers();
        int widest = layers.stream().mapToInt(List::size).max().orElse(0);
        int width = 2 * MARGIN + Math.max(1, widest) * (WIDTH + GAP) - GAP;
        int height = 2 * MARGIN + Math.max(1, layers.size()) * (HEIGHT + RISE) - RISE;
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="system-ui, sans-serif">
                <title>The steps of a query</title>
                <rect width="100%%" height="100%%" fill="white"/>
                """
                        .formatted(width, height, width, height));
        for (int layer = 0; layer < layers.size(); layer++) {
            List<Integer> row = layers.get(layer);
            int left = (width - row.size() * (WIDTH + GAP) + GAP) / 2;
            for (int i = 0; i < row.size(); i++) {
                places.put(
                        row.get(i),
                        new Place(left + i * (WIDTH + GAP), MARGIN + layer * (HEIGHT + RISE)));
            }
        }
        places.keySet().forEach(this::lines);
        places.forEach(this::box);
        return svg.append("</svg>\n").toString();
    }

    private void lines(int reader) {
        Place to = place(reader);
        List<Integer> inputs = steps.get(reader).inputs();
        for (int i = 0; i < inputs.size(); i++) {
            Place from = place(inputs.get(i));
            int startX = from.x() + WIDTH / 2;
            int endX = to.x() + WIDTH * (i + 1) / (inputs.size() + 1);
            int endY = to.y() + HEIGHT;
            int middle = (from.y() + endY) / 2;
            // Rows differ by powers of ten.
            double strength = 1 + Math.log10(1.0 + (double) steps.get(inputs.get(i)).rowsOut()) / 2;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\""
                                    + " stroke=\"#9aa7b4\" stroke-width=\"%.1f\"/>%n",
                            startX,
                            from.y(),
                            startX,
                            middle,
                            endX,
                            middle,
                            endX,
                            endY,
                            strength));
        }
    }

    private Place place(int step) {
        return java.util.Objects.requireNonNull(places.get(step), "a place for each step");
    }

    private void box(int number, Place place) {
        Step step = steps.get(number);
        double share = StepsText.share(step, all);
        svg.append(
                String.format(
                        Locale.ROOT,
                        """
                        <g><title>%s</title>
                        <rect x="%d" y="%d" width="%d" height="%d" rx="5" fill="#E69F00" fill-opacity="%.2f" stroke="#667788"/>
                        <text x="%d" y="%d" font-size="13" font-weight="600">%s</text>
                        <text x="%d" y="%d" font-size="12" fill="#333333">%s</text></g>
                        """,
                        escaped(step.name()),
                        place.x(),
                        place.y(),
                        WIDTH,
                        HEIGHT,
                        0.06 + 0.7 * share,
                        place.x() + 10,
                        place.y() + 21,
                        escaped(shortened(step.name())),
                        place.x() + 10,
                        place.y() + 40,
                        StepsText.figures(step, all)));
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH - 1)) + "…";
    }

    /// What no XML may have is left out of names, which are the engine's own.
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
