// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// How frames are put together.
public enum ConcatHow {
    /// One below the other; columns and types are the same.
    VERTICAL,
    /// One below the other; columns of different types are cast to their common supertype.
    VERTICAL_RELAXED,
    /// One below the other with the union of all columns, nulls where one has it not.
    DIAGONAL,
    /// As DIAGONAL, columns of different types are cast to their common supertype.
    DIAGONAL_RELAXED,
    /// Side by side; nulls fill up the shorter ones.
    HORIZONTAL
}
