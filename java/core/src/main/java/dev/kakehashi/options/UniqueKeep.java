// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Which of several equal rows stays.
public enum UniqueKeep {
    /// Any one.
    ANY,
    /// The first.
    FIRST,
    /// The last.
    LAST,
    /// None of them.
    NONE
}
