// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

/// How frames are written into tables. Immutable; every `with` method gives a changed copy.
///
/// @param ifTableExists what happens when the table exists; [IfTableExists#FAIL] unless told
/// @param batchRows how many rows are sent to the database at a time; 1,000 unless told
public record JdbcWriteOptions(IfTableExists ifTableExists, int batchRows) {
    /// A new table, and 1,000 rows at a time.
    public static final JdbcWriteOptions DEFAULTS = new JdbcWriteOptions(IfTableExists.FAIL, 1_000);

    public JdbcWriteOptions {
        if (batchRows < 1) {
            throw new IllegalArgumentException(
                    "One row or more is sent at a time, not " + batchRows);
        }
    }

    /// {@return these options with another answer to a table that exists}
    public JdbcWriteOptions withIfTableExists(IfTableExists answer) {
        return new JdbcWriteOptions(answer, batchRows);
    }

    /// {@return these options with so many rows sent at a time}
    public JdbcWriteOptions withBatchRows(int rows) {
        return new JdbcWriteOptions(ifTableExists, rows);
    }
}
