// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter;

import java.util.List;

/// A Python source.
///
/// @param file its name for messages
/// @param text all of it, with LF at the end of lines
public record Source(String file, String text, List<String> lines) {
    /// @param file its name for messages
    /// @param text all of it, with LF at the end of lines
    public Source(String file, String text) {
        this(file, text, List.of(text.split("\n", -1)));
    }

    /// {@return a line, without its end; "" if there is none of this number}
    ///
    /// @param number from 1
    public String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }
}
