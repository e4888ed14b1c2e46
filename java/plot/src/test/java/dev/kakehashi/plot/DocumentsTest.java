// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.TableFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the code of docs/looking-at-data.md, and holds it against the document.
@SuppressWarnings("SameNameButDifferent") // The examples write into this test's folder.
class DocumentsTest {
    private static final Pattern IN_DOCUMENT =
            Pattern.compile("<!-- plot snippet: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_TEST =
            Pattern.compile("// snippet: (\\w+)\\n(.*?)\\n *// end", Pattern.DOTALL);

    @TempDir static java.nio.file.Path folder;

    /// The examples name files of the working directory, where a test writes nothing.
    private static final class Path {
        static java.nio.file.Path of(String name) {
            return folder.resolve(name);
        }
    }

    @Test
    void theCodeOfTheDocumentIsTheCodeOfThisTest() throws IOException {
        java.nio.file.Path root = java.nio.file.Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = Objects.requireNonNull(root.getParent(), "a folder with README.md");
        }

        assertThat(snippets(IN_DOCUMENT, root.resolve("docs/looking-at-data.md")))
                .isNotEmpty()
                .isEqualTo(
                        snippets(
                                IN_TEST,
                                root.resolve(
                                        "java/plot/src/test/java/dev/kakehashi/plot/DocumentsTest.java")));
    }

    /// Indentation and line breaks are the formatter's business.
    private static Map<String, String> snippets(Pattern pattern, java.nio.file.Path file)
            throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", ""));
        }
        return found;
    }

    @Test
    void theExamplesRun() throws IOException {
        try (DataFrame flights =
                DataFrame.builder()
                        .add("carrier", "AA", "BB", "CC")
                        .add("distance", 500, 1200, 3000)
                        .add("delay", 3.5, -1, 7)
                        .build()) {
            // snippet: Look
            flights.print();
            System.out.println(flights.glimpse());
            DataFrame statistics = flights.describe();
            // end
            // snippet: Html
            String table = flights.toHtml(TableFormat.DEFAULT.withRows(20));
            // end
            // snippet: Chart
            Plot.of(flights).bar("carrier", "delay").save(Path.of("delay.svg"));
            Chart chart =
                    Plot.of(flights)
                            .scatter("distance", "delay", "carrier")
                            .withTitle("Far is not late")
                            .withXTitle("distance, km");
            byte[] picture = chart.toPng();
            // end
            // snippet: Report
            HtmlReport.titled("Flights")
                    .text("All flights of the week.")
                    .table(statistics)
                    .chart(chart)
                    .save(Path.of("flights.html"));
            // end
            assertThat(table).contains("<td>AA</td>");
            assertThat(picture).isNotEmpty();
            assertThat(folder.resolve("delay.svg")).isNotEmptyFile();
            assertThat(folder.resolve("flights.html"))
                    .content()
                    .contains("<h1>Flights</h1>", "<td>null_count</td>", "id=\"chart1\"")
                    .containsOnlyOnce("new vega.View");
            statistics.close();
        }
    }
}
