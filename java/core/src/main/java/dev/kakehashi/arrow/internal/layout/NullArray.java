// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Nulls.
final class NullArray extends LayoutArray {
    NullArray(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public boolean isNull(long index) {
        Objects.checkIndex(index, length());
        return true;
    }

    @Override
    public long nullCount() {
        return length();
    }

    @Override
    public @Nullable Object getObject(long index) {
        Objects.checkIndex(index, length());
        return null;
    }
}
