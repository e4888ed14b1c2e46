// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// A column as plain description: where its buffers are, without a lifetime. Immutable. A
/// [BufferOwner] says how long the memory lives, a [BufferView] lends it to Java code.
public final class ArrayData {
    private static final ArrayData[] NO_CHILDREN = new ArrayData[0];

    private final ArrowLayout layout;
    private final long length;
    private final long offset;
    private final long nullCount;
    private final MemorySegment[] buffers;
    private final ArrayData[] children;
    private final @Nullable ArrayData dictionary;

    /// @param layout what the buffers hold
    /// @param length number of values
    /// @param offset number of values in the buffers before the first
    /// @param nullCount how many values are null, or -1 when nobody has counted
    /// @param buffers as [Physical] lists them; [MemorySegment#NULL] where there is none; not
    ///   copied
    /// @param children in the order of the layout's children, with offsets of their own, not cut by
    ///   this offset; not copied
    /// @param dictionary the values that indices stand for, or null
    public ArrayData(
            ArrowLayout layout,
            long length,
            long offset,
            long nullCount,
            MemorySegment[] buffers,
            ArrayData[] children,
            @Nullable ArrayData dictionary) {
        this.layout = layout;
        this.length = length;
        this.offset = offset;
        this.nullCount = nullCount;
        this.buffers = buffers;
        this.children = children;
        this.dictionary = dictionary;
    }

    /// {@return a column without children}
    public static ArrayData flat(
            ArrowLayout layout, long length, long nullCount, MemorySegment... buffers) {
        return new ArrayData(layout, length, 0, nullCount, buffers, NO_CHILDREN, null);
    }

    /// {@return what the buffers hold}
    public ArrowLayout layout() {
        return layout;
    }

    /// {@return the number of values}
    public long length() {
        return length;
    }

    /// {@return the number of values in the buffers before the first}
    public long offset() {
        return offset;
    }

    /// {@return how many values are null, or -1 when nobody has counted}
    public long nullCount() {
        return nullCount;
    }

    /// {@return the buffers themselves, not to be changed}
    public MemorySegment[] buffers() {
        return buffers;
    }

    /// {@return the children themselves, not to be changed}
    public ArrayData[] children() {
        return children;
    }

    /// {@return the values that indices stand for, or null}
    public @Nullable ArrayData dictionary() {
        return dictionary;
    }

    /// {@return the values from `start` on, `count` of them}
    ///
    /// @throws IndexOutOfBoundsException when there are not so many
    public ArrayData slice(long start, long count) {
        Objects.checkFromIndexSize(start, count, length);
        if (count == length) {
            return this;
        }
        long nulls = nullCount == 0 ? 0 : count == 0 ? 0 : nullCount == length ? count : -1;
        return new ArrayData(layout, count, offset + start, nulls, buffers, children, dictionary);
    }

    /// {@return whether there is a bitmap of validity to be looked at}
    public boolean mayHaveNulls() {
        return layout.physical() != Physical.NULL && nullCount != 0 && buffers[0].address() != 0;
    }
}
