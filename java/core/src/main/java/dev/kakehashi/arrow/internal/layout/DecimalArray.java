// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Decimals of 32 to 256 bits.
final class DecimalArray extends FixedArray {
    private final int width;
    private final int scale;

    DecimalArray(ArrayData data, BufferView view) {
        super(data, view);
        this.width = (int) data.layout().width();
        this.scale = ((DecimalType) type()).scale();
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(long index) {
        if (isNull(index)) {
            return null;
        }
        return switch (width) {
            case 4 -> BigDecimal.valueOf(values.getAtIndex(INT, index), scale);
            case 8 -> BigDecimal.valueOf(values.getAtIndex(LONG, index), scale);
            case 16 -> wide(index);
            default -> new BigDecimal(WideIntegers.read(values, index * width, width, true), scale);
        };
    }

    private BigDecimal wide(long index) {
        long low = values.getAtIndex(LONG, 2 * index);
        // Most decimals fit a long, and the way over a BigInteger is long.
        return values.getAtIndex(LONG, 2 * index + 1) == low >> 63
                ? BigDecimal.valueOf(low, scale)
                : new BigDecimal(WideIntegers.read(values, index * 16, 16, true), scale);
    }

    @Override
    public @Nullable BigDecimal getObject(long index) {
        return getBigDecimal(index);
    }
}
