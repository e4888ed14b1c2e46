// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

/// What an item of a [PyArray] is. Items lie in the byte order of the machine.
public enum ArrayType {
    /// One byte, 0 or 1.
    BOOLEAN("|b1", 1),
    INT8("|i1", 1),
    INT16("<i2", 2),
    INT32("<i4", 4),
    INT64("<i8", 8),
    UINT8("|u1", 1),
    UINT16("<u2", 2),
    UINT32("<u4", 4),
    UINT64("<u8", 8),
    FLOAT16("<f2", 2),
    FLOAT32("<f4", 4),
    FLOAT64("<f8", 8),
    /// Two floats: the real part, then the imaginary one.
    COMPLEX64("<c8", 8),
    /// Two doubles: the real part, then the imaginary one.
    COMPLEX128("<c16", 16),
    /// A signed 64-bit number of units since 1970-01-01, or the least one for NaT; see
    /// [PyArray#unit].
    DATETIME64("<M8", 8),
    /// A signed 64-bit number of units, or the least one for NaT; see [PyArray#unit].
    TIMEDELTA64("<m8", 8);

    private final String wire;
    private final int bytes;

    ArrayType(String wire, int bytes) {
        this.wire = wire;
        this.bytes = bytes;
    }

    /// {@return bytes of an item}
    public int bytes() {
        return bytes;
    }

    /// {@return whether a unit belongs to it}
    public boolean hasUnit() {
        return this == DATETIME64 || this == TIMEDELTA64;
    }

    /// {@return numpy's name of the type, without a unit}
    public String dtype() {
        return wire;
    }

    /// {@return the type of numpy's name, with or without a unit}
    ///
    /// @throws IllegalArgumentException when it is not one of these
    public static ArrayType of(String dtype) {
        int bracket = dtype.indexOf('[');
        String plain = bracket < 0 ? dtype : dtype.substring(0, bracket);
        for (ArrayType type : values()) {
            if (type.wire.equals(plain)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There are no arrays of numpy's type " + dtype);
    }
}
