// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What nulls are filled with.
public enum FillNullStrategy {
    /// The value before.
    FORWARD,
    /// The value after.
    BACKWARD,
    /// The least value of the column.
    MIN,
    /// The greatest value of the column.
    MAX,
    /// The mean of the column.
    MEAN,
    ZERO,
    ONE
}
