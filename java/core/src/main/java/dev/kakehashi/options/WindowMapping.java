// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// How the results of a window come back to the rows.
public enum WindowMapping {
    /// Each to the row of its group that it belongs to.
    GROUP_TO_ROWS,
    /// Every row gets a list of all results of its group.
    JOIN,
    /// Group after group, not in the order of the rows.
    EXPLODE
}
