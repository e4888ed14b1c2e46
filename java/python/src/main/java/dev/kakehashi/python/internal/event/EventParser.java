// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.kakehashi.python.internal.wire.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads events and hands them on.
final class EventParser {
    private final EventSink sink;
    private final Map<String, StringBuilder> unfinished = new HashMap<>();
    private final Map<String, StringBuilder> callbacks = new HashMap<>();
    private boolean ended;

    EventParser(EventSink sink) {
        this.sink = sink;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        unfinished.forEach((stream, text) -> sink.output(stream, text.toString()));
        unfinished.clear();
        ended = true;
        sink.end();
    }

    void raw(String text) {
        sink.output("native", text);
    }

    /// What cannot be read was written by somebody else: raw output.
    void event(byte[] content) {
        Map<String, String> fields;
        try {
            fields = fields(content);
        } catch (IOException e) {
            raw(new String(content, StandardCharsets.UTF_8));
            return;
        }
        switch (fields.getOrDefault("event", "")) {
            case "output" -> output(fields.getOrDefault("stream", "stdout"), fields);
            case "log" ->
                    sink.log(
                            (int) number(fields, "level"),
                            fields.getOrDefault("logger", ""),
                            text(fields, "log"));
            case "warning" ->
                    sink.warning(
                            fields.getOrDefault("category", "Warning"),
                            text(fields, "warning"),
                            fields.getOrDefault("file", ""),
                            (int) number(fields, "line"));
            case "started" -> sink.started(started(fields));
            case "callback" -> callback(fields);
            case "sequence" -> sink.sequence(number(fields, "n"));
            case "end" -> ended = true;
            default -> raw(new String(content, StandardCharsets.UTF_8));
        }
    }

    private void output(String stream, Map<String, String> fields) {
        if (fields.containsKey("more")) {
            collect(stream, fields);
        } else {
            sink.output(stream, text(fields, stream));
        }
    }

    /// {@return the text of this event and the pieces before it}
    private String text(Map<String, String> fields, String kind) {
        String text = fields.getOrDefault("text", "");
        if (fields.containsKey("more")) {
            collect(kind, fields);
            return "";
        }
        StringBuilder begun = unfinished.remove(kind);
        return begun == null ? text : begun.append(text).toString();
    }

    private void collect(String kind, Map<String, String> fields) {
        unfinished
                .computeIfAbsent(kind, ignored -> new StringBuilder())
                .append(fields.getOrDefault("text", ""));
    }

    private void callback(Map<String, String> fields) {
        String call = fields.getOrDefault("call", "");
        StringBuilder parts = callbacks.computeIfAbsent(call, ignored -> new StringBuilder());
        parts.append(fields.getOrDefault("part", ""));
        if (fields.getOrDefault("last", "").equals("true")) {
            callbacks.remove(call);
            sink.callback(parts.toString());
        }
    }

    private static StartedEvent started(Map<String, String> fields) {
        return new StartedEvent(
                fields.getOrDefault("interpreter", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("platform", ""),
                fields.getOrDefault("prefix", ""),
                fields.getOrDefault("encoding", ""),
                number(fields, "pid"),
                (int) number(fields, "protocol"));
    }

    private static long number(Map<String, String> fields, String name) {
        try {
            return Long.parseLong(fields.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Map<String, String> fields(byte[] content) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = Json.parser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("an event is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    fields.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return fields;
    }
}
