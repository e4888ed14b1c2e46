// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

/// What becomes of a table that exists when a frame is written. Where there is none, it is made.
public enum IfTableExists {
    /// Nothing: writing fails.
    FAIL,
    /// It gets more rows.
    APPEND,
    /// It is dropped, and made anew.
    REPLACE
}
