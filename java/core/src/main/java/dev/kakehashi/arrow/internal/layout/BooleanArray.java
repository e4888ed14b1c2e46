// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Validity;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Booleans, one bit each.
final class BooleanArray extends LayoutArray {
    private final MemorySegment bits;
    private final long offset;

    BooleanArray(ArrayData data, BufferView view) {
        super(data, view);
        this.bits = data.length() == 0 ? MemorySegment.NULL : view.bind(data.buffers()[1]);
        this.offset = data.offset();
    }

    @Override
    public boolean getBoolean(long index) {
        requireValue(index);
        return !Validity.isNull(bits, offset + index);
    }

    @Override
    public @Nullable Boolean getObject(long index) {
        return isNull(index) ? null : getBoolean(index);
    }
}
