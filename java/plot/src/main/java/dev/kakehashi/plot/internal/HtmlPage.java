// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// A page that has everything in itself: the chart, its data, and the program that draws it.
public final class HtmlPage {
    private HtmlPage() {}

    /// {@return a page of one chart}
    public static String of(String title, String specification) {
        return page(title, libraries(), figure("chart", specification));
    }

    /// {@return a page with a title of its own above the body}
    ///
    /// @param scripts what the head has besides
    public static String of(String title, String scripts, String body) {
        return page(title, scripts, "<h1>%s</h1>\n%s".formatted(escaped(title), body));
    }

    private static String page(String title, String scripts, String body) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem; color: #222; background: #fff;
          font-family: system-ui, sans-serif; line-height: 1.5; }
        h1 { font-size: 1.9rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; }
        pre { padding: 0.8rem 1rem; overflow-x: auto; background: #f5f5f5; border-radius: 4px; line-height: 1.35; }
        .chart { margin: 1rem 0; overflow-x: auto; }
        </style>
        %s</head>
        <body>
        %s</body>
        </html>
        """
                .formatted(escaped(title), scripts, body);
    }

    /// {@return the scripts that draw charts, for the head of a page; once, however many charts it
    /// has}
    public static String libraries() {
        return """
        <!-- Vega and Vega-Lite, copyright University of Washington Interactive Data Lab, BSD-3-Clause -->
        <script>
        %s
        </script>
        <script>
        %s
        </script>
        """
                .formatted(library("vega"), library("vega-lite"));
    }

    /// {@return a chart, for the body of a page that has the libraries}
    ///
    /// @param id a name that nothing else on the page has
    public static String figure(String id, String specification) {
        return """
        <div class="chart" id="%s"></div>
        <script>
        new vega.View(vega.parse(vegaLite.compile(%s).spec), {renderer: "canvas", container: "#%s", hover: true})
          .runAsync();
        </script>
        """
                // No text of the data may end the script.
                .formatted(id, specification.replace("<", "\\u003c"), id);
    }

    private static String library(String name) {
        ClassLoader loader = HtmlPage.class.getClassLoader();
        try (InputStream paths = HtmlPage.class.getResourceAsStream("libraries.properties")) {
            Properties libraries = new Properties();
            libraries.load(Objects.requireNonNull(paths, "libraries.properties"));
            String path = libraries.getProperty(name);
            try (InputStream script = loader.getResourceAsStream(path)) {
                if (script == null) {
                    throw new IllegalStateException(
                            "A chart as HTML needs the jar of org.webjars:%s, which is not there"
                                    .formatted(name));
                }
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return text as it may stand between tags}
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
