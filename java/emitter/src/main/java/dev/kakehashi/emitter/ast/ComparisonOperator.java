// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// A comparison.
public enum ComparisonOperator {
    EQ("=="),
    NOT_EQ("!="),
    LT("<"),
    LT_E("<="),
    GT(">"),
    GT_E(">="),
    IS("is"),
    IS_NOT("is not"),
    IN("in"),
    NOT_IN("not in");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    /// {@return how Python writes it}
    public String sign() {
        return sign;
    }
}
