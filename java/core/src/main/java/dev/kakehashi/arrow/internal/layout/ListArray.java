// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.Physical;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Lists, however the layout says which items of the child belong to which.
final class ListArray extends LayoutArray {
    private final ArrayData items;
    private final BufferView view;
    private final Physical physical;
    private final long width;
    private final long offset;
    private final MemorySegment offsets;
    private final MemorySegment sizes;

    ListArray(ArrayData data, BufferView view) {
        super(data, view);
        this.items = data.children()[0];
        this.view = view;
        this.physical = data.layout().physical();
        this.width = data.layout().width();
        this.offset = data.offset();
        this.offsets = physical == Physical.FIXED_LIST ? MemorySegment.NULL : offsets(data, view);
        this.sizes =
                physical == Physical.LIST_VIEW32 || physical == Physical.LIST_VIEW64
                        ? view.bind(
                                data.buffers()[2].asSlice(data.offset() * physical.offsetBytes()))
                        : MemorySegment.NULL;
    }

    /// {@return the offsets of a column, from that of its first value on}
    static MemorySegment offsets(ArrayData data, BufferView view) {
        // An empty column need not have any.
        return data.length() == 0
                ? MemorySegment.NULL
                : view.bind(
                        data.buffers()[1].asSlice(
                                data.offset() * data.layout().physical().offsetBytes()));
    }

    private long start(long index) {
        return switch (physical) {
            case FIXED_LIST -> (offset + index) * width;
            case LIST32, LIST_VIEW32 -> offsets.getAtIndex(FixedArray.INT, index);
            default -> offsets.getAtIndex(FixedArray.LONG, index);
        };
    }

    private long count(long index) {
        return switch (physical) {
            case FIXED_LIST -> width;
            case LIST_VIEW32 -> sizes.getAtIndex(FixedArray.INT, index);
            case LIST_VIEW64 -> sizes.getAtIndex(FixedArray.LONG, index);
            case LIST32 ->
                    offsets.getAtIndex(FixedArray.INT, index + 1)
                            - (long) offsets.getAtIndex(FixedArray.INT, index);
            default ->
                    offsets.getAtIndex(FixedArray.LONG, index + 1)
                            - offsets.getAtIndex(FixedArray.LONG, index);
        };
    }

    @Override
    public long listLength(long index) {
        requireValue(index);
        return count(index);
    }

    @Override
    public @Nullable ArrowArray list(long index) {
        if (isNull(index)) {
            return null;
        }
        long start = start(index);
        long count = count(index);
        if (start < 0 || count < 0 || count > items.length() - start) {
            throw Failures.malformed(
                    "a list of %d items from %d on is outside of its %d items"
                            .formatted(count, start, items.length()));
        }
        return Arrays.open(items.slice(start, count), view);
    }

    @Override
    public @Nullable List<@Nullable Object> getObject(long index) {
        ArrowArray list = list(index);
        return list == null ? null : values(list);
    }

    private static List<@Nullable Object> values(ArrowArray list) {
        List<@Nullable Object> values = new ArrayList<>(Math.toIntExact(list.length()));
        for (long i = 0; i < list.length(); i++) {
            values.add(list.getObject(i));
        }
        return Collections.unmodifiableList(values);
    }
}
