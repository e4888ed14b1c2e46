// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Whether the two sides' key columns become one.
public enum JoinCoalesce {
    /// They do.
    COALESCE,
    /// Both stay.
    KEEP
}
