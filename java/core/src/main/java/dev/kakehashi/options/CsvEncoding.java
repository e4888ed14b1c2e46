// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What a byte means that is not UTF-8.
public enum CsvEncoding {
    /// An error.
    UTF8,
    /// The replacement character.
    UTF8_LOSSY
}
