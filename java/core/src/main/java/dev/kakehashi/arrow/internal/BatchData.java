// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.Schema;
import java.util.ArrayList;
import java.util.List;

/// The memory of a batch.
///
/// @param schema names and types
/// @param rows number of rows, which is the length of every column
/// @param columns the columns in order, each sliced to the rows of the batch
/// @param owner who owns the memory of all of them
public record BatchData(Schema schema, long rows, ArrayData[] columns, BufferOwner owner) {
    /// {@return the layouts of the columns, under their names}
    public List<ArrowLayout.Child> layouts() {
        List<ArrowLayout.Child> layouts = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            layouts.add(new ArrowLayout.Child(schema.field(i).name(), columns[i].layout()));
        }
        return layouts;
    }
}
