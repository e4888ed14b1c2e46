// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Cuts the event pipe into events and raw output. Raw output goes on line by line.
public final class EventReader {
    /// What Java itself writes into the pipe after the process has ended, so that this reader knows
    /// that it has seen all, though a forked child may hold the pipe open.
    public static final byte[] END = "\u001e{\"event\":\"end\"}\n".getBytes(StandardCharsets.UTF_8);

    private static final int RECORD_SEPARATOR = 0x1e;
    private static final int LINE_FEED = '\n';
    private static final int BUFFER = 16 * 1024;

    /// The protocol's longest event. A longer piece is raw output that has a separator in it.
    private static final int MAX_EVENT = 4_096;

    private final InputStream in;
    private final EventParser parser;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private boolean event;

    /// @param in the event pipe
    /// @param sink who gets the events
    public EventReader(InputStream in, EventSink sink) {
        this.in = in;
        this.parser = new EventParser(sink);
    }

    /// Reads until the end mark or the end of the pipe.
    public void run() {
        byte[] buffer = new byte[BUFFER];
        try {
            int size = in.read(buffer);
            while (size >= 0 && !parser.ended()) {
                for (int i = 0; i < size; i++) {
                    take(buffer[i]);
                }
                size = parser.ended() ? -1 : in.read(buffer);
            }
        } catch (IOException e) {
            // The pipe is closed: so it ends.
        }
        raw(piece.size());
        parser.end();
    }

    private void take(byte next) {
        if (next == RECORD_SEPARATOR) {
            raw(piece.size());
            event = true;
            return;
        }
        piece.write(next);
        if (event && next == LINE_FEED) {
            byte[] content = piece.toByteArray();
            piece.reset();
            event = false;
            parser.event(content);
        } else if (event ? piece.size() > MAX_EVENT : next == LINE_FEED) {
            event = false;
            raw(piece.size());
        } else if (piece.size() == MAX_EVENT && !event) {
            raw(wholeCharacters(piece.toByteArray()));
        }
    }

    private void raw(int length) {
        if (length == 0) {
            return;
        }
        byte[] content = piece.toByteArray();
        piece.reset();
        piece.write(content, length, content.length - length);
        parser.raw(new String(content, 0, length, StandardCharsets.UTF_8));
    }

    /// {@return how many bytes stand before the last character, which may not be complete}
    private static int wholeCharacters(byte[] content) {
        int end = content.length - 1;
        while (end > content.length - 4 && (content[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }
}
