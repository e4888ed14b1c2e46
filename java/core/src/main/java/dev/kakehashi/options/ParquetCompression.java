// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// How the pages of a Parquet file are compressed.
public enum ParquetCompression {
    UNCOMPRESSED,
    SNAPPY,
    GZIP,
    BROTLI,
    /// The default.
    ZSTD,
    LZ4_RAW
}
