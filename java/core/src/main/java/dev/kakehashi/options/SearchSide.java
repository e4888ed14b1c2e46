// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Which of several fitting positions in a sorted column is given.
public enum SearchSide {
    /// The first that was found.
    ANY,
    /// The first one.
    LEFT,
    /// The one after the last.
    RIGHT
}
