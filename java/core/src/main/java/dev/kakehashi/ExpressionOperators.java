// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.BinaryOperator;
import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

/// Operators between two expressions. The other side is an expression or a Java value; a string is
/// a value, not the name of a column. Unless said otherwise the result is null where a side is.
public sealed interface ExpressionOperators permits Expr {
    /// {@return whether both sides are equal}
    default Expr eq(@Nullable Object other) {
        return binary(BinaryOperator.EQ, other);
    }

    /// {@return whether both sides are equal, with null equal to null; never null}
    default Expr eqMissing(@Nullable Object other) {
        return binary(BinaryOperator.EQ_MISSING, other);
    }

    /// {@return whether both sides differ}
    default Expr ne(@Nullable Object other) {
        return binary(BinaryOperator.NE, other);
    }

    /// {@return whether both sides differ, with null equal to null; never null}
    default Expr neMissing(@Nullable Object other) {
        return binary(BinaryOperator.NE_MISSING, other);
    }

    /// {@return whether this is less than the other}
    default Expr lt(Object other) {
        return binary(BinaryOperator.LT, other);
    }

    /// {@return whether this is at most the other}
    default Expr le(Object other) {
        return binary(BinaryOperator.LE, other);
    }

    /// {@return whether this is greater than the other}
    default Expr gt(Object other) {
        return binary(BinaryOperator.GT, other);
    }

    /// {@return whether this is at least the other}
    default Expr ge(Object other) {
        return binary(BinaryOperator.GE, other);
    }

    /// {@return the sum; of strings, one after the other}
    default Expr add(Object other) {
        return binary(BinaryOperator.ADD, other);
    }

    /// {@return the difference}
    default Expr sub(Object other) {
        return binary(BinaryOperator.SUB, other);
    }

    /// {@return the product}
    default Expr mul(Object other) {
        return binary(BinaryOperator.MUL, other);
    }

    /// {@return the quotient; whole numbers give a fraction}
    default Expr truediv(Object other) {
        return binary(BinaryOperator.TRUEDIV, other);
    }

    /// {@return the quotient; as [#truediv]}
    default Expr div(Object other) {
        return truediv(other);
    }

    /// {@return the quotient rounded towards negative infinity}
    default Expr floordiv(Object other) {
        return binary(BinaryOperator.FLOORDIV, other);
    }

    /// {@return the remainder of [#floordiv]: it has the sign of the divisor, unlike Java's `%`}
    default Expr mod(Object other) {
        return binary(BinaryOperator.MOD, other);
    }

    /// {@return this to the power of the other}
    default Expr pow(Object other) {
        return binary(BinaryOperator.POW, other);
    }

    /// {@return whether both are true; for whole numbers the bits that both have}
    default Expr and(Object other) {
        return binary(BinaryOperator.AND, other);
    }

    /// {@return whether one of both is true; for whole numbers the bits that either has}
    default Expr or(Object other) {
        return binary(BinaryOperator.OR, other);
    }

    /// {@return whether exactly one is true; for whole numbers the bits that only one has}
    default Expr xor(Object other) {
        return binary(BinaryOperator.XOR, other);
    }

    private Expr binary(BinaryOperator operator, @Nullable Object other) {
        return new Expr(
                new Expression.Binary(
                        operator, Expr.of(this).expression(), Expr.of(other).expression()));
    }
}
