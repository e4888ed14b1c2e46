// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Integers of 128 bits, signed or not.
final class Int128Array extends FixedArray {
    private final boolean signed;

    Int128Array(ArrayData data, BufferView view) {
        super(data, view);
        this.signed = type().isSignedInteger();
    }

    @Override
    public @Nullable BigInteger getBigInteger(long index) {
        return isNull(index) ? null : WideIntegers.read(values, index * 16, 16, signed);
    }

    @Override
    public @Nullable BigInteger getObject(long index) {
        return getBigInteger(index);
    }
}
