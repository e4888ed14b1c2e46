// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Which fields of a CSV file are quoted.
public enum CsvQuoteStyle {
    /// Those that could not be read otherwise. The default.
    NECESSARY,
    ALWAYS,
    /// All but numbers.
    NON_NUMERIC,
    NEVER
}
