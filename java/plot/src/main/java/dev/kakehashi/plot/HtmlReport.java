// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot;

import dev.kakehashi.DataFrame;
import dev.kakehashi.TableFormat;
import dev.kakehashi.plot.internal.HtmlPage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page of text, tables and charts that has everything in itself: one file to look at, to keep
/// and to send.
///
/// What is added is taken at once; a frame may be closed then. Text is escaped. For one thread.
public final class HtmlReport {
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private int charts;

    private HtmlReport(String title) {
        this.title = title;
    }

    /// {@return an empty report}
    public static HtmlReport titled(String title) {
        return new HtmlReport(title);
    }

    /// Adds the heading of a section.
    public HtmlReport heading(String text) {
        return element("h2", text);
    }

    /// Adds a paragraph.
    public HtmlReport text(String text) {
        return element("p", text);
    }

    /// Adds lines of a program, or of its output.
    public HtmlReport code(String lines) {
        return element("pre", lines);
    }

    private HtmlReport element(String tag, String text) {
        body.append("<%s>%s</%s>\n".formatted(tag, HtmlPage.escaped(text), tag));
        return this;
    }

    /// Adds the first and last rows of a frame.
    public HtmlReport table(DataFrame frame) {
        body.append(frame.toHtml());
        return this;
    }

    /// Adds the first and last rows of a frame, as many as the format says.
    public HtmlReport table(DataFrame frame, TableFormat format) {
        body.append(frame.toHtml(format));
        return this;
    }

    /// Adds a chart, which a reader can zoom and ask for values.
    public HtmlReport chart(Chart chart) {
        body.append(HtmlPage.figure("chart" + ++charts, chart.toVegaLite()));
        return this;
    }

    /// {@return the page}
    public String toHtml() {
        String scripts = charts == 0 ? "" : HtmlPage.libraries();
        return HtmlPage.of(title, scripts, body.toString());
    }

    /// Writes the page to a file.
    public void save(Path file) throws IOException {
        Files.write(file, toHtml().getBytes(StandardCharsets.UTF_8));
    }
}
