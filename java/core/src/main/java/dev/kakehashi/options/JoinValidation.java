// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What must hold for the keys of a join; else the query fails.
public enum JoinValidation {
    /// Nothing.
    MANY_TO_MANY,
    /// Keys are unique on the right.
    MANY_TO_ONE,
    /// Keys are unique on the left.
    ONE_TO_MANY,
    /// Keys are unique on both sides.
    ONE_TO_ONE
}
