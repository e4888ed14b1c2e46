// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What of a Parquet file is read in parallel.
public enum ParquetParallel {
    /// The engine chooses.
    AUTO,
    COLUMNS,
    ROW_GROUPS,
    /// Columns of the filter first, then the rows that passed it.
    PREFILTERED,
    NONE
}
