// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;

/// Writes booleans as bits.
final class BooleanWriter extends ColumnWriter {
    private final BitBuffer bits;

    BooleanWriter(MemoryGroup memory) {
        super(DataType.BOOLEAN, memory);
        this.bits = new BitBuffer(memory);
    }

    @Override
    void write(Object value) {
        if (!(value instanceof Boolean bit)) {
            throw unfit(value);
        }
        bits.put(bit);
    }

    @Override
    void writeNull() {
        bits.put(false);
    }

    @Override
    public ArrayData finish() {
        return ArrayData.flat(layout(), length(), nullCount(), validity(), bits.segment());
    }
}
