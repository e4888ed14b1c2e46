// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot;

import dev.kakehashi.plot.internal.ChartContent;
import dev.kakehashi.plot.internal.Drawing;
import dev.kakehashi.plot.internal.HtmlPage;
import dev.kakehashi.plot.internal.Labels;
import dev.kakehashi.plot.internal.VegaLite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A chart, ready to be shown or saved. Immutable; every `with` method gives a changed copy.
///
/// SVG and PNG are drawn in this process, without a screen; the machine needs a font, as every Java
/// program that draws does. An HTML file draws itself in a browser, can be zoomed and tells values,
/// and loads nothing from elsewhere.
public final class Chart {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private final ChartContent content;
    private final Labels labels;
    private final int width;
    private final int height;

    Chart(ChartContent content, String xTitle, String yTitle) {
        this(content, new Labels("", xTitle, yTitle), WIDTH, HEIGHT);
    }

    private Chart(ChartContent content, Labels labels, int width, int height) {
        this.content = content;
        this.labels = labels;
        this.width = width;
        this.height = height;
    }

    /// {@return this chart with a title}
    public Chart withTitle(String title) {
        Labels changed = new Labels(title, labels.x(), labels.y());
        return new Chart(content, changed, width, height);
    }

    /// {@return this chart with another name of the x axis than that of its column}
    public Chart withXTitle(String title) {
        Labels changed = new Labels(labels.title(), title, labels.y());
        return new Chart(content, changed, width, height);
    }

    /// {@return this chart with another name of the y axis than that of its column}
    public Chart withYTitle(String title) {
        Labels changed = new Labels(labels.title(), labels.x(), title);
        return new Chart(content, changed, width, height);
    }

    /// {@return this chart in another size, in pixels; 800 by 500 unless told}
    public Chart withSize(int newWidth, int newHeight) {
        if (newWidth < 1 || newHeight < 1) {
            throw new IllegalArgumentException(
                    "A chart is at least a pixel wide and high, not %d by %d"
                            .formatted(newWidth, newHeight));
        }
        return new Chart(content, labels, newWidth, newHeight);
    }

    /// {@return the picture as an SVG document}
    public String toSvg() {
        return new Drawing(content, labels, width, height).svg();
    }

    /// {@return the picture as a PNG file, with two dots for each pixel each way, so that it is
    /// sharp on screens of today}
    public byte[] toPng() {
        return new Drawing(content, labels, width, height).png();
    }

    /// {@return a page that shows the chart}
    public String toHtml() {
        return HtmlPage.of(labels.title(), toVegaLite());
    }

    /// {@return the chart with its data as a specification of Vega-Lite, in JSON, for a program
    /// that draws such}
    public String toVegaLite() {
        return VegaLite.of(content, labels, width, height);
    }

    /// Writes the chart to a file, in the format of its ending: `.svg`, `.png`, `.html` or
    /// `.vl.json`.
    ///
    /// @throws IllegalArgumentException for another ending
    public void save(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] bytes;
        if (name.endsWith(".png")) {
            bytes = toPng();
        } else if (name.endsWith(".svg")) {
            bytes = toSvg().getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".html")) {
            bytes = toHtml().getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".vl.json")) {
            bytes = toVegaLite().getBytes(StandardCharsets.UTF_8);
        } else {
            throw new IllegalArgumentException(
                    "A chart is saved as .svg, .png, .html or .vl.json, not as " + file);
        }
        Files.write(file, bytes);
    }
}
