// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads the protocol's VALUE into Java objects: Boolean, Long or BigInteger, Double, String, List,
/// the classes of `java.time`, and those of `dev.kakehashi.python.value`.
final class ValueReader {
    private final HandleFactory handles;

    ValueReader(HandleFactory handles) {
        this.handles = handles;
    }

    /// {@return the value whose first token is the parser's current one}
    @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case START_ARRAY -> list(parser);
            case START_OBJECT -> tagged(parser);
            default -> throw new IOException("no value begins with " + parser.currentToken());
        };
    }

    private static Object integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return Collections.unmodifiableList(items);
    }

    private @Nullable Object tagged(JsonParser parser) throws IOException {
        TaggedValue value = new TaggedValue();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value.put(name, read(parser));
        }
        return value.toJava(handles);
    }
}
