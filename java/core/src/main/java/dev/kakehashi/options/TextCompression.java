// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// How a text file is compressed.
public enum TextCompression {
    /// The default.
    NONE,
    GZIP,
    ZSTD
}
