// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.Schema;

import java.util.ArrayList;
import java.util.List;

/// The memory of a batch.
public final class BatchData {
    private final Schema schema;
    private final long rows;
    private final ArrayData[] columns;
    private final BufferOwner owner;

    /// @param schema names and types
    /// @param rows number of rows, which is the length of every column
    /// @param columns the columns in order, each cut to the rows of the batch; not copied
    /// @param owner who owns the memory of all of them
    public BatchData(Schema schema, long rows, ArrayData[] columns, BufferOwner owner) {
        this.schema = schema;
        this.rows = rows;
        this.columns = columns;
        this.owner = owner;
    }

    /// {@return names and types}
    public Schema schema() {
        return schema;
    }

    /// {@return the number of rows}
    public long rows() {
        return rows;
    }

    /// {@return the columns themselves, not to be changed}
    public ArrayData[] columns() {
        return columns;
    }

    /// {@return who owns the memory}
    public BufferOwner owner() {
        return owner;
    }

    /// {@return the layouts of the columns, under their names}
    public List<ArrowLayout.Child> layouts() {
        List<ArrowLayout.Child> layouts = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            layouts.add(new ArrowLayout.Child(schema.field(i).name(), columns[i].layout()));
        }
        return layouts;
    }
}
