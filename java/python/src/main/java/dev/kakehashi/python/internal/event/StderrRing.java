// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last lines of stderr, for the diagnosis of a crash. Threads may share it.
public final class StderrRing {
    private static final int LINES = 200;
    private static final int LINE_LENGTH = 1_000;

    private final Deque<String> lines = new ArrayDeque<>();

    /// Keeps the lines of a text.
    public synchronized void add(String text) {
        text.lines()
                .map(
                        line ->
                                line.length() > LINE_LENGTH
                                        ? line.substring(0, LINE_LENGTH) + "…"
                                        : line)
                .forEach(lines::add);
        while (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /// {@return the lines, the newest last}
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
