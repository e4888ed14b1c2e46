// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Breaks text that is too wide for its column, where the tables of Polars break it: at spaces, and
/// inside of a word only when the word is wider than the column.
final class LineBreaks {
    // With less space than this left, a line counts as full.
    private static final int LEAST_SPACE = 2;

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private LineBreaks(int width) {
        this.width = width;
    }

    /// {@return the lines of the text, each of this width at most where that is possible at all}
    static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (TextWidth.of(line) <= width) {
                lines.add(line);
            } else {
                lines.addAll(new LineBreaks(width).broken(line));
            }
        }
        return lines;
    }

    private List<String> broken(String text) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(text.split(" ", -1)));
        while (!words.isEmpty()) {
            String word = words.pop();
            int taken = line.isEmpty() ? 0 : TextWidth.of(line) + 1;
            int left = Math.max(0, width - taken);
            if (taken + TextWidth.of(word) <= width) {
                line = joined(word);
                endFullLine();
            } else if (!line.isEmpty() && left <= LEAST_SPACE) {
                words.push(word);
                endLine();
            } else if (TextWidth.of(word) > width) {
                String head = head(word, left);
                words.push(word.substring(head.length()));
                line = joined(head);
                endLine();
            } else {
                endLine();
                line = word;
                endFullLine();
            }
        }
        if (!line.isEmpty()) {
            endLine();
        }
        return lines;
    }

    private String joined(String word) {
        return line.isEmpty() ? word : line + " " + word;
    }

    private void endFullLine() {
        if (TextWidth.of(line) > Math.max(0, width - LEAST_SPACE)) {
            endLine();
        }
    }

    private void endLine() {
        lines.add(line);
        line = "";
    }

    /// {@return as much of the start of a word as fits, but one character at least on a line of its
    /// own}
    private String head(String word, int space) {
        StringBuilder head = new StringBuilder();
        int taken = 0;
        for (String character : TextWidth.characters(word)) {
            taken += TextWidth.ofCharacter(character);
            if (taken > space && !(head.isEmpty() && line.isEmpty())) {
                break;
            }
            head.append(character);
        }
        return head.toString();
    }
}
