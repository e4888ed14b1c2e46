// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.CDataBatch;
import dev.kakehashi.arrow.internal.layout.Arrays;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Rows of a frame: columns of one length over memory outside of the Java heap.
///
/// A batch belongs to the thread that made it: only that thread may read and close it, until
/// [#share] hands it over to all threads. Closing frees its memory, unless an engine still works on
/// it, and ends every access through this batch, its columns and slices: what comes later throws
/// [IllegalStateException]. Closing twice does no harm. A batch that is forgotten is freed by the
/// garbage collector.
public final class ArrowBatch implements AutoCloseable {
    private final BatchData data;
    private final BufferView view;
    private final @Nullable ArrowBatch parent;
    private final @Nullable ArrowArray[] columns;
    private volatile boolean closed;

    static {
        BatchAccess.install(
                new BatchAccess() {
                    @Override
                    protected BatchData data(ArrowBatch batch) {
                        batch.requireOpen();
                        return batch.data;
                    }

                    @Override
                    protected ArrowBatch batch(BatchData data) {
                        return new ArrowBatch(data, BufferView.confined(data.owner()), null);
                    }
                });
    }

    private ArrowBatch(BatchData data, BufferView view, @Nullable ArrowBatch parent) {
        this.data = data;
        this.view = view;
        this.parent = parent;
        this.columns = new ArrowArray[data.columns().length];
    }

    /// {@return what makes a batch from Java values}
    public static ArrowBatchBuilder builder() {
        return new ArrowBatchBuilder();
    }

    /// {@return a batch that has taken over two structs of the C Data Interface, which are left
    /// released}
    ///
    /// A struct becomes its fields, any other array becomes the only column. Both are taken over
    /// whether this succeeds or not.
    ///
    /// @param array a struct ArrowArray
    /// @param schema a struct ArrowSchema
    public static ArrowBatch importFrom(MemorySegment array, MemorySegment schema) {
        return CDataBatch.importFrom(array, schema);
    }

    /// {@return names and types of the columns}
    public Schema schema() {
        return data.schema();
    }

    /// {@return the number of rows}
    public long rowCount() {
        return data.rows();
    }

    /// {@return the number of columns}
    public int columnCount() {
        return columns.length;
    }

    /// {@return the column at this position, from 0}
    ///
    /// @throws IllegalStateException when this batch is closed
    public ArrowArray column(int index) {
        requireOpen();
        ArrowArray column = columns[Objects.checkIndex(index, columns.length)];
        if (column == null) {
            // Two threads may both get here: the columns that they make are equal.
            column = Arrays.open(data.columns()[index], view);
            columns[index] = column;
        }
        return column;
    }

    /// {@return the column of this name}
    ///
    /// @throws IllegalArgumentException when there is none
    /// @throws IllegalStateException when this batch is closed
    public ArrowArray column(String name) {
        return column(schema().requireIndexOf(name));
    }

    /// {@return the columns in order}
    ///
    /// @throws IllegalStateException when this batch is closed
    public List<ArrowArray> columns() {
        List<ArrowArray> all = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            all.add(column(i));
        }
        return all;
    }

    /// {@return the rows from `offset` on, `length` of them, over the same memory}
    ///
    /// The slice can be used as long as this batch is open; closing the slice does not close this
    /// batch.
    ///
    /// @throws IndexOutOfBoundsException when there are not so many rows
    /// @throws IllegalStateException when this batch is closed
    public ArrowBatch slice(long offset, long length) {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, rowCount());
        ArrayData[] sliced = new ArrayData[columns.length];
        for (int i = 0; i < sliced.length; i++) {
            sliced[i] = data.columns()[i].slice(offset, length);
        }
        return new ArrowBatch(new BatchData(schema(), length, sliced, data.owner()), view, this);
    }

    /// {@return the columns at these positions, in this order, over the same memory}
    ///
    /// The selection can be used as long as this batch is open; closing the selection does not
    /// close this batch.
    ///
    /// @throws IndexOutOfBoundsException when there is no such column
    /// @throws IllegalArgumentException when a column is there twice
    /// @throws IllegalStateException when this batch is closed
    public ArrowBatch select(int... positions) {
        requireOpen();
        Schema selected =
                Schema.of(java.util.Arrays.stream(positions).mapToObj(schema()::field).toList());
        ArrayData[] kept = new ArrayData[positions.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = data.columns()[positions[i]];
        }
        return new ArrowBatch(new BatchData(selected, rowCount(), kept, data.owner()), view, this);
    }

    /// {@return this batch for any thread}
    ///
    /// This batch, with its columns and slices, is closed by that: the returned one has to be
    /// closed in its place.
    ///
    /// @throws IllegalStateException when this batch is closed, or a slice
    public ArrowBatch share() {
        return shareAll(List.of(this)).getFirst();
    }

    /// {@return the batches for any thread}
    ///
    /// Closing memory that threads share is costly, so these have theirs in common: it is given
    /// back when the last of them is closed, and until then what was read from the others stays
    /// readable. The given batches are closed.
    ///
    /// @throws IllegalStateException when one of the batches is closed, or a slice
    public static List<ArrowBatch> shareAll(List<ArrowBatch> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        for (ArrowBatch batch : batches) {
            batch.requireOpen();
            if (batch.parent != null) {
                throw new IllegalStateException(
                        "A slice cannot be shared: share the batch it was cut from, then cut it");
            }
        }
        List<BufferOwner> owners = batches.stream().map(batch -> batch.data.owner()).toList();
        owners.forEach(BufferOwner::retain);
        BufferView shared = BufferView.shared(owners, batches.size());
        List<ArrowBatch> all = new ArrayList<>(batches.size());
        for (ArrowBatch batch : batches) {
            all.add(new ArrowBatch(batch.data, shared, null));
            batch.close();
        }
        return all;
    }

    /// {@return whether this batch can be read}
    public boolean isOpen() {
        return !closed && view.isOpen() && (parent == null || parent.isOpen());
    }

    /// Frees the memory, or leaves that to an engine that still works on it.
    ///
    /// @throws WrongThreadException when this batch belongs to another thread
    /// @throws IllegalStateException when another thread is inside a native call on this memory
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (parent == null) {
                view.close();
            }
            closed = true;
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException(
                    "This Arrow batch is closed: read it before it is closed");
        }
    }

    @Override
    public String toString() {
        return "ArrowBatch(" + rowCount() + " rows, " + schema() + ")";
    }
}
