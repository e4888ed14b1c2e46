// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.Chart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Draws charts in this process: XChart draws, on an image or on what writes SVG.
public final class Drawing {
    private static final int DOTS_PER_PIXEL = 2;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final ChartContent content;
    private final Labels labels;
    private final Chart<?, ?> chart;
    private final int width;
    private final int height;

    public Drawing(ChartContent content, Labels labels, int width, int height) {
        this.content = content;
        this.labels = labels;
        this.chart = XCharts.of(content, labels, width, height);
        this.width = width;
        this.height = height;
    }

    public byte[] png() {
        BufferedImage image =
                new BufferedImage(
                        width * DOTS_PER_PIXEL,
                        height * DOTS_PER_PIXEL,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(DOTS_PER_PIXEL, DOTS_PER_PIXEL);
            chart.paint(graphics, width, height);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", file)) {
                throw new IllegalStateException("This Java writes no PNG");
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
    }

    public String svg() {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("");
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            chart.paint(graphics, width, height);
            Element root = graphics.getRoot();
            describe(document, root);
            StringWriter text = new StringWriter();
            graphics.stream(root, text, true, false);
            return text.toString();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The chart cannot be written as SVG", e);
        }
    }

    /// Writing is drawn as shapes, which look alike everywhere; so it is said in text too, for
    /// those who search and those who listen.
    private void describe(Document document, Element root) {
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(labels.title());
        Element description = document.createElementNS(SVG, "desc");
        description.setTextContent(
                "%s by %s. %s".formatted(labels.y(), labels.x(), content.note()).strip());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
    }
}
