// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// Every kind of chart in every format.
class ChartTest {
    @TempDir Path folder;

    static Stream<Chart> everyKind() {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("name", "AA", "BB", "CC", "DD")
                        .add("group", "x", "y", "x", "y")
                        .add(
                                "day",
                                LocalDate.of(2024, 1, 1)
                                        .datesUntil(LocalDate.of(2024, 1, 5))
                                        .toList())
                        .add("number", 3.5, -1, 7.25, 2)
                        .build()) {
            Plot plot = Plot.of(frame);
            // The frame is closed before a chart is drawn.
            return Stream.of(
                            plot.bar("name", "number"),
                            plot.bar("name", "number", "group"),
                            plot.line("day", "number"),
                            plot.line("name", "number", "group"),
                            plot.scatter("number", "number"),
                            plot.scatter("day", "number", "group"),
                            plot.histogram("number"),
                            plot.box("number"),
                            plot.box("group", "number"),
                            plot.heatMap("name", "group", "number"))
                    .map(
                            chart ->
                                    chart.withTitle("A <title> & more")
                                            .withXTitle("along")
                                            .withYTitle("up")
                                            .withSize(600, 400));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void anSvgIsDrawnAndSaysWhatItIs(Chart chart) throws Exception {
        Document svg = parse(chart.toSvg());

        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("600");
        assertThat(texts(svg, "title")).containsExactly("A <title> & more");
        assertThat(texts(svg, "desc")).containsExactly("up by along.");
        int shapes =
                svg.getElementsByTagName("path").getLength()
                        + svg.getElementsByTagName("line").getLength()
                        + svg.getElementsByTagName("rect").getLength();
        assertThat(shapes).isGreaterThan(10);
        assertThat(chart.withTitle("").toSvg()).hasSizeLessThan(chart.toSvg().length());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aPngHasTwoDotsForAPixelAndSomethingOnIt(Chart chart) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.toPng()));

        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isEqualTo(800);
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y));
            }
        }
        assertThat(colors).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aPageHasEverythingInItself(Chart chart) {
        String html = chart.toHtml();

        assertThat(html)
                .contains("vegaLite.compile(")
                .contains("<title>A &lt;title&gt; &amp; more</title>")
                .doesNotContainPattern("<(script|link|img)[^>]+(src|href)=")
                .hasSizeGreaterThan(700_000);
        // Nothing in the libraries or the data ends a script but the ends.
        assertThat(html.split("</script>", -1)).hasSize(4);
    }

    @Test
    void namesAndValuesStandOnTheAxes() throws Exception {
        try (DataFrame frame =
                DataFrame.builder().add("carrier", "AA", "BB").add("delay", 1, 2).build()) {
            Chart chart = Plot.of(frame).bar("carrier", "delay");

            assertThat(texts(parse(chart.toSvg()), "desc")).containsExactly("delay by carrier.");
            assertThat(chart.toVegaLite())
                    .contains("\"values\":[{\"x\":\"AA\",\"y\":1.0},{\"x\":\"BB\",\"y\":2.0}]");
        }
    }

    @Test
    void theDataCannotEndItsScript() {
        try (DataFrame frame =
                DataFrame.builder().add("x", "</script><b>", "b").add("y", 1, 2).build()) {
            assertThat(Plot.of(frame).bar("x", "y").toHtml())
                    .contains("\\u003c/script>\\u003cb>")
                    .doesNotContain("</script><b>");
        }
    }

    @Test
    void whatCannotBeDrawnIsCountedBelowTheTitle() throws Exception {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("x", 1.0, 2.0, Double.NaN, 4.0)
                        .add(
                                "y",
                                DataType.FLOAT64,
                                values(1.0, null, 3.0, Double.POSITIVE_INFINITY))
                        .build()) {
            Chart chart = Plot.of(frame).scatter("x", "y");

            String note = "3 of 4 rows have no value here and are left out";
            assertThat(chart.toVegaLite()).contains("\"subtitle\":\"" + note + "\"");
            assertThat(texts(parse(chart.toSvg()), "desc")).containsExactly("y by x. " + note);
        }
    }

    @Test
    void aLineHasAGapWhereAValueIsNull() throws Exception {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("x", 3, 1, 2)
                        .add("y", DataType.FLOAT64, values(3.0, 1.0, null))
                        .build()) {
            Chart chart = Plot.of(frame).line("x", "y");

            assertThat(chart.toVegaLite())
                    .contains(
                            "[{\"x\":1.0,\"y\":1.0},{\"x\":2.0,\"y\":null},{\"x\":3.0,\"y\":3.0}]")
                    .doesNotContain("left out");
            assertThat(parse(chart.toSvg())).isNotNull();
        }
    }

    private static List<Object> values(Object... values) {
        List<Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(value);
        }
        return all;
    }

    @Test
    void twoBarsAtOnePlaceAreRefused() {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("x", "AA", "AA")
                        .add("g", "1", "2")
                        .add("y", 1, 2)
                        .build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Plot.of(frame).bar("x", "y"))
                    .withMessageContaining("There are two bars 'AA' of y: group the rows first");
            assertThat(Plot.of(frame).bar("x", "y", "g")).isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Plot.of(frame).heatMap("x", "x", "y"))
                    .withMessageContaining("two rows for 'AA' and 'AA'");
        }
    }

    @Test
    void heightsAreNumbers() {
        try (DataFrame frame = DataFrame.builder().add("x", "AA").build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Plot.of(frame).bar("x", "x"))
                    .withMessageContaining("Column 'x' is of type String, and numbers are needed");
        }
    }

    @Test
    void aHistogramCountsEveryValueOnce() {
        Random random = new Random(1);
        double[] values = random.doubles(10_000).toArray();
        try (DataFrame frame = DataFrame.builder().add("x", values).build()) {
            String specification = Plot.of(frame).histogram("x", 4).toVegaLite();

            long[] counts =
                    java.util.regex.Pattern.compile("\"count\":(\\d+)")
                            .matcher(specification)
                            .results()
                            .mapToLong(result -> Long.parseLong(result.group(1)))
                            .toArray();
            assertThat(counts).hasSize(4);
            assertThat(java.util.Arrays.stream(counts).sum()).isEqualTo(10_000);
            assertThat(java.util.Arrays.stream(counts).boxed())
                    .allSatisfy(count -> assertThat(count).isBetween(2_300L, 2_700L));
        }
    }

    @Test
    void emptyFramesAndSingleValuesAreDrawnToo() throws Exception {
        try (DataFrame empty = DataFrame.builder().add("x", new double[0]).build();
                DataFrame single = DataFrame.builder().add("x", 5.0, 5.0).build()) {
            for (Chart chart :
                    List.of(
                            Plot.of(single).histogram("x"),
                            Plot.of(single).box("x"),
                            Plot.of(single).line("x", "x"),
                            Plot.of(empty).histogram("x"),
                            Plot.of(empty).scatter("x", "x"),
                            Plot.of(empty).box("x"),
                            Plot.of(empty).bar("x", "x"),
                            Plot.of(empty).heatMap("x", "x", "x"))) {
                assertThat(parse(chart.toSvg())).isNotNull();
                assertThat(chart.toVegaLite()).contains("\"values\":[");
            }
        }
    }

    @Test
    void manyPointsAreAllThere() {
        double[] values = new Random(1).doubles(200_000).toArray();
        try (DataFrame frame = DataFrame.builder().add("x", values).build()) {
            Chart chart = Plot.of(frame).scatter("x", "x");

            assertThat(chart.toPng()).isNotEmpty();
            assertThat(chart.toVegaLite().split("\"y\":", -1)).hasSize(200_001 + 1);
        }
    }

    @Test
    void theEndingOfAFileIsItsFormat() throws IOException {
        try (DataFrame frame = DataFrame.builder().add("x", 1, 2).build()) {
            Chart chart = Plot.of(frame).line("x", "x");
            for (String name : List.of("a.svg", "a.PNG", "a.html", "a.vl.json")) {
                chart.save(folder.resolve(name));
                assertThat(Files.size(folder.resolve(name))).isPositive();
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> chart.save(folder.resolve("a.jpg")))
                    .withMessageContaining(".svg, .png, .html or .vl.json");
        }
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg, String tag) {
        NodeList found = svg.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
