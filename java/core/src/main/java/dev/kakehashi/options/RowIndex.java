// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.Objects;

/// A column with the number of the row.
///
/// @param name the name of the column
/// @param offset the number of the first row
public record RowIndex(String name, long offset) {
    public RowIndex {
        Objects.requireNonNull(name, "name");
        ScanOptions.notNegative("offset", offset);
    }
}
