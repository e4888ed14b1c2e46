// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.kakehashi.python.error.PythonErrorDetail;
import dev.kakehashi.python.error.PythonFrame;
import dev.kakehashi.python.internal.wire.Reply.Meta;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads frames of the worker.
public final class ReplyReader {
    private final HandleFactory handles;
    private final ValueReader values;

    /// @param handles makes what stands for a Python object
    public ReplyReader(HandleFactory handles) {
        this.handles = handles;
        this.values = new ValueReader(handles);
    }

    /// {@return a reply}
    ///
    /// @throws IOException if the frame breaks the protocol
    public Reply reply(byte[] frame) throws IOException {
        try (JsonParser parser = Json.parser(frame)) {
            parser.nextToken();
            return reply(parser);
        }
    }

    /// {@return a callback}
    ///
    /// @throws IOException if the frame breaks the protocol
    public CallbackRequest callback(byte[] frame) throws IOException {
        long call = 0;
        long callback = 0;
        List<@Nullable Object> args = List.of();
        Map<String, @Nullable Object> kwargs = Map.of();
        Meta meta = Meta.NONE;
        try (JsonParser parser = Json.parser(frame)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "call" -> call = parser.getLongValue();
                    case "callback" -> callback = parser.getLongValue();
                    case "args" -> args = results(parser);
                    case "kwargs" -> kwargs = namedResults(parser);
                    case "meta" -> meta = meta(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return new CallbackRequest(call, callback, args, kwargs, meta);
    }

    private List<@Nullable Object> results(JsonParser parser) throws IOException {
        List<@Nullable Object> results = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            results.add(result(parser).value());
        }
        return results;
    }

    private Map<String, @Nullable Object> namedResults(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            results.put(name, result(parser).value());
        }
        return results;
    }

    private Reply reply(JsonParser parser) throws IOException {
        Result result = new Result(null, List.of());
        RemoteError error = null;
        String kind = "";
        Meta meta = Meta.NONE;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "kind" -> kind = parser.getText();
                case "value" -> result = result(parser);
                case "error" -> error = error(parser);
                case "meta" -> meta = meta(parser);
                default -> parser.skipChildren();
            }
        }
        if (!kind.equals("ok") && !(kind.equals("error") && error != null)) {
            throw new IOException("a reply is neither ok nor an error: " + kind);
        }
        return new Reply(result.value(), error, result.replies(), meta);
    }

    private record Result(@Nullable Object value, List<Reply> replies) {}

    private Result result(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return new Result(
                    values.read(parser), List.of()); // A bare scalar is short for its value.
        }
        TaggedValue fields = new TaggedValue();
        List<Reply> replies = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("replies")) {
                replies = replies(parser);
            } else {
                fields.put(name.equals("kind") ? "$" : name, values.read(parser));
            }
        }
        return switch (fields.text("$")) {
            case "value" -> new Result(fields.field("value"), replies);
            case "list" -> new Result(fields.field("items"), replies);
            case "handle", "column" -> new Result(fields.toJava(handles), replies);
            case "replies" -> new Result(null, replies);
            default -> throw new IOException("an unknown kind of result: " + fields.text("$"));
        };
    }

    private List<Reply> replies(JsonParser parser) throws IOException {
        List<Reply> replies = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            replies.add(reply(parser));
        }
        return replies;
    }

    private static Meta meta(JsonParser parser) throws IOException {
        boolean done = false;
        long events = 0;
        List<Long> dropped = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "done" -> done = parser.getBooleanValue();
                case "events" -> events = parser.getLongValue();
                case "dropped" -> {
                    dropped = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        dropped.add(parser.getLongValue());
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Meta(done, events, dropped);
    }

    private RemoteError error(JsonParser parser) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<PythonFrame> frames = List.of();
        List<String> notes = List.of();
        List<RemoteError.Cause> causes = List.of();
        Object handle = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "frames" -> frames = frames(parser);
                case "notes" -> notes = texts(parser);
                case "causes" -> causes = causes(parser);
                case "handle" -> handle = result(parser).value();
                case "op" -> texts.put(name, Json.copy(parser));
                default -> {
                    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                        texts.put(name, parser.getText());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
        return new RemoteError(
                texts.getOrDefault("code", "ProtocolError"),
                detail(texts, frames, notes),
                causes,
                handle,
                number(texts, "java"),
                texts.getOrDefault("op", ""),
                texts.getOrDefault("limit", ""),
                number(texts, "maximum"),
                texts.getOrDefault("rule", ""),
                texts.getOrDefault("cure", ""),
                texts.getOrDefault("package", ""));
    }

    private List<RemoteError.Cause> causes(JsonParser parser) throws IOException {
        List<RemoteError.Cause> causes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Map<String, String> texts = new LinkedHashMap<>();
            List<PythonFrame> frames = List.of();
            List<String> notes = List.of();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                switch (name) {
                    case "frames" -> frames = frames(parser);
                    case "notes" -> notes = texts(parser);
                    default -> {
                        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                            texts.put(name, parser.getText());
                        } else {
                            parser.skipChildren();
                        }
                    }
                }
            }
            causes.add(
                    new RemoteError.Cause(
                            detail(texts, frames, notes),
                            texts.getOrDefault("relation", "cause"),
                            number(texts, "java")));
        }
        return causes;
    }

    private static PythonErrorDetail detail(
            Map<String, String> texts, List<PythonFrame> frames, List<String> notes) {
        return new PythonErrorDetail(
                texts.getOrDefault("py_type", ""),
                texts.getOrDefault("module", ""),
                texts.getOrDefault("message", ""),
                texts.getOrDefault("traceback", ""),
                frames,
                notes);
    }

    private static List<PythonFrame> frames(JsonParser parser) throws IOException {
        List<PythonFrame> frames = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String file = "";
            String function = "";
            int line = 0;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "file" -> file = parser.getText();
                    case "function" -> function = parser.getText();
                    case "line" -> line = parser.getValueAsInt();
                    default -> parser.skipChildren();
                }
            }
            frames.add(new PythonFrame(file, line, function));
        }
        return frames;
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(parser.getText());
        }
        return texts;
    }

    private static long number(Map<String, String> texts, String name) {
        try {
            return Long.parseLong(texts.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
