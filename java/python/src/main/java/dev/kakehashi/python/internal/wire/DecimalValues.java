// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import dev.kakehashi.python.value.PyDecimal;

import java.math.BigDecimal;

/// Decimal numbers.
final class DecimalValues {
    private DecimalValues() {}

    /// {@return a [BigDecimal], or a [PyDecimal] for what that does not have}
    static Object read(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean minusZero = number.signum() == 0 && text.startsWith("-");
            return minusZero ? new PyDecimal(text) : number;
        } catch (NumberFormatException e) {
            return new PyDecimal(text); // NaN, sNaN, Infinity, or an exponent beyond Java's.
        }
    }
}
