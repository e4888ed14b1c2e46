// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataFrameBuilder;
import dev.kakehashi.TableFormat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/// The HTML of a frame, read by a parser that takes nothing but whole elements.
class HtmlTableTest {
    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    private static List<String> texts(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void namesTypesAndValuesStandInATable() throws Exception {
        try (DataFrame frame =
                DataFrame.builder().add("n", 1L, 2L).add("text", "a", null).build()) {
            Document html = parse(frame.toHtml());

            assertThat(texts(html, "small")).containsExactly("shape: (2, 2)");
            assertThat(texts(html, "th")).containsExactly("n", "text");
            assertThat(texts(html, "td")).containsExactly("i64", "str", "1", "a", "2", "null");
        }
    }

    @Test
    void nothingThatStandsInAFrameIsMarkup() throws Exception {
        String evil = "</td><script>alert(1)</script>&amp; \"x\" 'y' \u001b[31m";
        try (DataFrame frame = DataFrame.builder().add("<b>" + evil, evil, "").build()) {
            Document html = parse(frame.toHtml(TableFormat.DEFAULT.withTextLength(1_000)));

            assertThat(texts(html, "script")).isEmpty();
            assertThat(texts(html, "th")).containsExactly("<b>" + evil.replace('\u001b', '␛'));
            assertThat(texts(html, "td")).contains(evil.replace('\u001b', '␛'));
        }
    }

    @Test
    void whatIsLeftOutIsMarked() throws Exception {
        DataFrameBuilder builder = DataFrame.builder();
        for (int i = 0; i < 5; i++) {
            builder.add("c" + i, IntStream.range(0, 100).toArray());
        }
        try (DataFrame frame = builder.build()) {
            Document html = parse(frame.toHtml(TableFormat.DEFAULT.withRows(3).withColumns(2)));

            assertThat(texts(html, "th")).containsExactly("c0", "…", "c4");
            assertThat(texts(html, "tr")).hasSize(2 + 4);
            assertThat(texts(html, "td"))
                    .containsExactly(
                            "i32", "…", "i32", "0", "…", "0", "1", "…", "1", "…", "…", "…", "99",
                            "…", "99");
        }
    }

    @Test
    void aFrameWithoutColumnsIsATableToo() throws Exception {
        try (DataFrame frame = DataFrame.builder().build()) {
            assertThat(texts(parse(frame.toHtml()), "small")).containsExactly("shape: (0, 0)");
        }
    }
}
