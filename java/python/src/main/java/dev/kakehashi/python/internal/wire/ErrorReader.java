// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.kakehashi.python.error.PythonErrorDetail;
import dev.kakehashi.python.error.PythonFrame;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the member `error` of a reply. An error and the exceptions in it have one shape.
final class ErrorReader {
    private final HandleFactory handles;
    private final ValueReader values;

    ErrorReader(HandleFactory handles, ValueReader values) {
        this.handles = handles;
        this.values = values;
    }

    RemoteError error(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        RemoteException exception = exception(parser, texts);
        return new RemoteError(
                texts.getOrDefault("code", "ProtocolError"),
                exception,
                texts.getOrDefault("op", ""),
                texts.getOrDefault("limit", ""),
                number(texts, "maximum"),
                texts.getOrDefault("rule", ""),
                texts.getOrDefault("cure", ""),
                texts.getOrDefault("package", ""));
    }

    private List<RemoteException> exceptions(JsonParser parser) throws IOException {
        List<RemoteException> exceptions = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            exceptions.add(exception(parser, new HashMap<>()));
        }
        return exceptions;
    }

    /// @param texts gets the members that are scalars, and the operation
    private RemoteException exception(JsonParser parser, Map<String, String> texts)
            throws IOException {
        List<PythonFrame> frames = List.of();
        List<String> notes = List.of();
        List<RemoteException> causes = List.of();
        List<RemoteException> exceptions = List.of();
        Object handle = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "frames" -> frames = frames(parser);
                case "notes" -> notes = texts(parser);
                case "causes" -> causes = exceptions(parser);
                case "exceptions" -> exceptions = exceptions(parser);
                case "handle" -> handle = handle(parser);
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
        return new RemoteException(
                detail(texts, frames, notes),
                causes,
                exceptions,
                handle,
                handles.failure(number(texts, "java")));
    }

    private @Nullable Object handle(JsonParser parser) throws IOException {
        TaggedValue fields = new TaggedValue();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name.equals("kind") ? "$" : name, values.read(parser));
        }
        return fields.toJava(handles);
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
