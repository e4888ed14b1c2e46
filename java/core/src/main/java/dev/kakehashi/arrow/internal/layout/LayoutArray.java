// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import java.util.NoSuchElementException;

/// What the layouts have in common.
public abstract non-sealed class LayoutArray extends ArrowArray {
    LayoutArray(ArrayData data, BufferView view) {
        super(data, view);
    }

    /// Refuses a null where a primitive was asked for.
    final void requireValue(long index) {
        if (isNull(index)) {
            throw noValue(index);
        }
    }

    /// Refuses nulls where all values were asked for as primitives.
    final void requireNoNulls() {
        if (nullCount() > 0) {
            throw new NoSuchElementException(
                    "%d of %d values of this column of type %s are null: fill or drop them first"
                            .formatted(nullCount(), length(), type()));
        }
    }

    private NoSuchElementException noValue(long index) {
        return new NoSuchElementException(
                "Value %d of this column of type %s is null: ask isNull first, or use getObject"
                        .formatted(index, type()));
    }
}
