// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What a Parquet file tells about its columns.
public enum ParquetStatistics {
    NONE,
    /// Least, greatest and number of nulls. The default.
    MIN_MAX_NULL,
    /// And the number of distinct values.
    FULL
}
