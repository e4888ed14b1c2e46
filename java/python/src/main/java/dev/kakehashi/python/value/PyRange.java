// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import java.math.BigInteger;

/// A Python range.
///
/// @param start the first number
/// @param stop the end, which does not belong to it
/// @param step the distance, not 0
public record PyRange(BigInteger start, BigInteger stop, BigInteger step) {
    /// {@return the range from start to stop, by 1}
    public static PyRange of(long start, long stop) {
        return new PyRange(BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.ONE);
    }
}
