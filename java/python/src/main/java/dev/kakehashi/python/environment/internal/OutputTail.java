// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/// The last lines of an output, for a message. Not thread-safe.
public final class OutputTail {
    private static final int MAX_LINE = 400;

    private final int maxLines;
    private final Deque<String> lines = new ArrayDeque<>();
    private long dropped;

    /// @param maxLines how many lines are kept
    public OutputTail(int maxLines) {
        this.maxLines = maxLines;
    }

    /// Adds a line; empty ones are passed over.
    public void add(String line) {
        if (line.isBlank()) {
            return;
        }
        if (lines.size() == maxLines) {
            lines.removeFirst();
            dropped++;
        }
        lines.addLast(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) + "…" : line);
    }

    /// {@return the lines that were kept, after a word about those that were not}
    @Override
    public String toString() {
        String text = String.join("\n", lines);
        return dropped == 0 ? text : "… %,d lines before\n%s".formatted(dropped, text);
    }
}
