// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

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
    private final ErrorReader errors;

    /// @param handles makes what stands for a Python object
    public ReplyReader(HandleFactory handles) {
        this.handles = handles;
        this.values = new ValueReader(handles);
        this.errors = new ErrorReader(handles, values);
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
                case "error" -> error = errors.error(parser);
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
}
