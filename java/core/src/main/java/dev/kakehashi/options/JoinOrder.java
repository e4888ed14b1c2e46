// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Whose order the rows of a join keep.
public enum JoinOrder {
    /// The left side's.
    LEFT,
    /// The right side's.
    RIGHT,
    /// The left side's, then the right side's.
    LEFT_RIGHT,
    /// The right side's, then the left side's.
    RIGHT_LEFT
}
