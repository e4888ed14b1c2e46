// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.kakehashi.python.internal.wire.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A frame from the worker.
///
/// @param content one JSON object, UTF-8
/// @param callback whether it is a callback rather than a reply
/// @param request the request that it belongs to
@SuppressWarnings("ArrayRecordComponent") // Nobody compares frames.
public record Frame(byte[] content, boolean callback, long request) {
    private static final byte[] REPLY = {'{', '"', 'i', 'd', '"', ':'};
    private static final int DIGITS = 18;

    /// {@return the frame of this content}
    ///
    /// @throws IOException if it is neither a reply nor a callback
    static Frame of(byte[] content) throws IOException {
        long id = leadingId(content);
        return id > 0 ? new Frame(content, false, id) : scan(content);
    }

    /// Replies begin with their id, as both sides write it: most need no second look here.
    private static long leadingId(byte[] content) {
        int at = REPLY.length;
        if (content.length < at + 2) {
            return 0;
        }
        for (int i = 0; i < REPLY.length; i++) {
            if (content[i] != REPLY[i]) {
                return 0;
            }
        }
        long id = 0;
        int end = Math.min(content.length, at + DIGITS);
        while (at < end && content[at] >= '0' && content[at] <= '9') {
            id = id * 10 + content[at++] - '0';
        }
        return at < end && content[at] == ',' ? id : 0;
    }

    private static Frame scan(byte[] content) throws IOException {
        long id = 0;
        long request = 0;
        boolean callback = false;
        try (JsonParser parser = Json.parser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a frame is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("id") && token == JsonToken.VALUE_NUMBER_INT) {
                    id = parser.getLongValue();
                } else if (name.equals("request") && token == JsonToken.VALUE_NUMBER_INT) {
                    request = parser.getLongValue();
                } else if (name.equals("kind") && token == JsonToken.VALUE_STRING) {
                    callback = parser.getText().equals("callback");
                } else {
                    parser.skipChildren();
                }
            }
        }
        long belongsTo = callback ? request : id;
        if (belongsTo <= 0) {
            throw new IOException("it says: " + new String(content, StandardCharsets.UTF_8));
        }
        return new Frame(content, callback, belongsTo);
    }
}
