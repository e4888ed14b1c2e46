// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;

import java.lang.foreign.MemorySegment;

/// Byte strings behind views of 16 bytes: a length, then the bytes themselves when they are 12 or
/// fewer, otherwise their first four and where to find them, as the number of a buffer and an
/// offset.
final class ViewsArray extends BytesArray {
    private static final int INLINE = 12;

    private final MemorySegment views;
    private final MemorySegment[] buffers;

    ViewsArray(ArrayData data, BufferView view) {
        super(data, view);
        this.views = FixedArray.values(data, view, 16);
        MemorySegment[] all = data.buffers();
        this.buffers = new MemorySegment[all.length - 2];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = view.bind(all[i + 2]);
        }
    }

    @Override
    byte[] copy(long index) {
        long at = index * 16;
        int length = views.get(FixedArray.INT, at);
        return length <= INLINE
                ? copy(views, at + 4, length)
                : copy(buffer(at), offset(at), length);
    }

    @Override
    MemorySegment slice(long index) {
        long at = index * 16;
        int length = views.get(FixedArray.INT, at);
        return length <= INLINE ? cut(views, at + 4, length) : cut(buffer(at), offset(at), length);
    }

    private MemorySegment buffer(long at) {
        int buffer = views.get(FixedArray.INT, at + 8);
        if (buffer < 0 || buffer >= buffers.length) {
            throw Failures.malformed(
                    "a view leads to buffer %d of %d".formatted(buffer, buffers.length));
        }
        return buffers[buffer];
    }

    private long offset(long at) {
        return views.get(FixedArray.INT, at + 12);
    }
}
