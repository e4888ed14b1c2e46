// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Events and raw output in one pipe.
class EventReaderTest {
    private static List<String> read(String pipe) {
        List<String> seen = new ArrayList<>();
        EventSink sink =
                new EventSink() {
                    @Override
                    public void output(String stream, String text) {
                        seen.add(stream + ":" + text);
                    }

                    @Override
                    public void log(int level, String logger, String text) {
                        seen.add("log:" + text);
                    }

                    @Override
                    public void warning(String category, String text, String file, int line) {
                        seen.add("warning:" + text);
                    }

                    @Override
                    public void started(StartedEvent started) {
                        seen.add("started:" + started.version());
                    }

                    @Override
                    public void callback(String callback) {
                        seen.add("callback:" + callback);
                    }

                    @Override
                    public void sequence(long number) {
                        seen.add("sequence:" + number);
                    }

                    @Override
                    public void end() {
                        seen.add("end");
                    }
                };
        new EventReader(new ByteArrayInputStream(pipe.getBytes(StandardCharsets.UTF_8)), sink)
                .run();
        return seen;
    }

    private static String event(String json) {
        return "\u001e" + json + "\n";
    }

    @Test
    void rawOutputStandsBetweenEvents() {
        assertThat(
                        read(
                                "one\ntw"
                                        + event(
                                                "{\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"x\\n"
                                                    + "\"}")
                                        + "o\n"
                                        + event("{\"event\":\"sequence\",\"n\":3}")
                                        + "three"))
                .containsExactly(
                        "native:one\n",
                        "native:tw",
                        "stdout:x\n",
                        "native:o\n",
                        "sequence:3",
                        "native:three",
                        "end");
    }

    @Test
    void piecesOfAEventAreJoined() {
        assertThat(
                        read(
                                event(
                                                "{\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"a\",\"more\":true}")
                                        + event(
                                                "{\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"b\"}")
                                        + event(
                                                "{\"event\":\"callback\",\"call\":1,\"part\":\"{\",\"last\":false}")
                                        + event(
                                                "{\"event\":\"callback\",\"call\":1,\"part\":\"}\",\"last\":true}")))
                .containsExactly("stdout:ab", "callback:{}", "end");
    }

    @Test
    void whatIsNoEventIsRawOutput() {
        assertThat(read(event("no json") + event("{\"event\":\"of later\"}")))
                .containsExactly("native:no json\n", "native:{\"event\":\"of later\"}\n", "end");
    }

    @Test
    void longRawLinesAreCutBetweenCharacters() {
        String line = "漢".repeat(5_000);
        List<String> seen = read(line);

        assertThat(seen).hasSizeGreaterThan(2);
        assertThat(String.join("", seen).replace("native:", "")).isEqualTo(line + "end");
    }

    @Test
    void afterTheEndMarkNothingIsRead() {
        assertThat(read("a\n" + event("{\"event\":\"end\"}") + "of a child that lives on\n"))
                .startsWith("native:a\n")
                .contains("end");
    }
}
