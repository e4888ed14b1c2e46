// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// An operator between two values, by Python's name for it and its sign.
public enum BinaryOperator {
    ADD("+"),
    SUB("-"),
    MULT("*"),
    MAT_MULT("@"),
    DIV("/"),
    MOD("%"),
    POW("**"),
    L_SHIFT("<<"),
    R_SHIFT(">>"),
    BIT_OR("|"),
    BIT_XOR("^"),
    BIT_AND("&"),
    FLOOR_DIV("//");

    private final String sign;

    BinaryOperator(String sign) {
        this.sign = sign;
    }

    /// {@return how Python writes it}
    public String sign() {
        return sign;
    }
}
