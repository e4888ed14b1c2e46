// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import dev.kakehashi.DataType;

import java.util.Map;
import java.util.TreeMap;

/// How results of a database are read. Immutable; every `with` method gives a changed copy.
///
/// @param batchRows how many rows a batch has at most; 65,536 unless told
/// @param fetchSize how many rows the driver is asked to hold at a time; 10,000 unless told, 0
///   leaves it to the driver
/// @param types types of columns, by their names, that are not to be those of the database
public record JdbcReadOptions(int batchRows, int fetchSize, Map<String, DataType> types) {
    /// Batches of 65,536 rows, 10,000 rows fetched at a time, and the types of the database.
    public static final JdbcReadOptions DEFAULTS = new JdbcReadOptions(65_536, 10_000, Map.of());

    public JdbcReadOptions {
        if (batchRows < 1) {
            throw new IllegalArgumentException("A batch has one row or more, not " + batchRows);
        }
        if (fetchSize < 0) {
            throw new IllegalArgumentException(
                    "The fetch size is 0 or more, not %d; 0 leaves it to the driver"
                            .formatted(fetchSize));
        }
        types = Map.copyOf(types);
    }

    /// {@return these options with batches of at most so many rows}
    public JdbcReadOptions withBatchRows(int rows) {
        return new JdbcReadOptions(rows, fetchSize, types);
    }

    /// {@return these options with so many rows fetched at a time; 0 leaves it to the driver}
    public JdbcReadOptions withFetchSize(int rows) {
        return new JdbcReadOptions(batchRows, rows, types);
    }

    /// {@return these options with a column read as this type: for a type of the database that has
    /// no place in a frame, or another place than wanted}
    ///
    /// Values still have to fit: none is rounded or cut. A String gets the text that the driver has
    /// for the value.
    public JdbcReadOptions withType(String column, DataType type) {
        Map<String, DataType> more = new TreeMap<>(types);
        more.put(column, type);
        return new JdbcReadOptions(batchRows, fetchSize, more);
    }
}
