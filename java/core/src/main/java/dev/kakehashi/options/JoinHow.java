// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Which rows a join gives.
public enum JoinHow {
    /// Pairs that match.
    INNER,
    /// Pairs that match, and left rows without a match.
    LEFT,
    /// Pairs that match, and right rows without a match.
    RIGHT,
    /// Pairs that match, and all rows without a match.
    FULL,
    /// Left rows that have a match.
    SEMI,
    /// Left rows that have none.
    ANTI,
    /// All pairs.
    CROSS
}
