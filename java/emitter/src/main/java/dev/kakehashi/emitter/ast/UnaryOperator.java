// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// An operator before one value.
public enum UnaryOperator {
    INVERT("~"),
    NOT("not"),
    U_ADD("+"),
    U_SUB("-");

    private final String sign;

    UnaryOperator(String sign) {
        this.sign = sign;
    }

    /// {@return how Python writes it}
    public String sign() {
        return sign;
    }
}
