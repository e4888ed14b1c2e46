// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

/// An operator between two expressions.
public enum BinaryOperator {
    EQ,
    /// Two nulls are equal, and the result is never null.
    EQ_MISSING,
    NE,
    NE_MISSING,
    LT,
    LE,
    GT,
    GE,
    ADD,
    SUB,
    MUL,
    /// Whole numbers give a fraction.
    TRUEDIV,
    /// Rounded towards negative infinity.
    FLOORDIV,
    /// The remainder of FLOORDIV: it has the sign of the divisor.
    MOD,
    POW,
    /// Logical for Boolean, bitwise for whole numbers.
    AND,
    OR,
    XOR
}
