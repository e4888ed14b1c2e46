// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;

/// Counts nulls.
final class NullWriter extends ColumnWriter {
    NullWriter(MemoryGroup memory) {
        super(DataType.NULL, memory);
    }

    @Override
    void write(Object value) {
        throw unfit(value);
    }

    @Override
    void writeNull() {
        // Nulls of this type take no memory.
    }

    @Override
    public ArrayData finish() {
        return ArrayData.flat(layout(), length(), length());
    }
}
