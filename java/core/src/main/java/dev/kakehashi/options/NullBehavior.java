// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What becomes of the first rows of a difference, which have nothing to be compared with.
public enum NullBehavior {
    /// They are null.
    IGNORE,
    /// They are left out.
    DROP
}
