// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Unsigned integers of 64 bits.
final class UInt64Array extends FixedArray {
    UInt64Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        long value = values.getAtIndex(LONG, index);
        if (value < 0) {
            throw new ArithmeticException(
                    "Value %d of this column of type UInt64 is %s, more than a long can hold: use getBigInteger"
                            .formatted(index, Long.toUnsignedString(value)));
        }
        return value;
    }

    @Override
    public @Nullable BigInteger getBigInteger(long index) {
        return isNull(index) ? null : WideIntegers.unsigned(values.getAtIndex(LONG, index));
    }

    @Override
    public @Nullable BigInteger getObject(long index) {
        return getBigInteger(index);
    }
}
