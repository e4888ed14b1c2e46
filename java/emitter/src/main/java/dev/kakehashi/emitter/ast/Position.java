// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// Where a node stands in its source.
///
/// @param line of its first character, from 1; 0 if it has no place of its own
/// @param column of its first character, in code points from 0
/// @param endLine of its last character
/// @param endColumn after its last character
public record Position(int line, int column, int endLine, int endColumn) {
    /// No place.
    public static final Position NONE = new Position(0, 0, 0, 0);
}
