// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// A comment.
///
/// @param line where it stands, from 1
/// @param column in code points from 0
/// @param text with its `#`
/// @param alone whether nothing stands before it in its line
public record Comment(int line, int column, String text, boolean alone) {
    /// {@return what it says, without `#` and one blank}
    public String content() {
        String content = text.substring(1);
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
