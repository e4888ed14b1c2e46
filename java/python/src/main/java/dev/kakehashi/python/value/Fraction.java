// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import java.math.BigInteger;

/// A number of Python's `fractions.Fraction`.
///
/// @param numerator the numerator, in lowest terms
/// @param denominator the denominator, positive
public record Fraction(BigInteger numerator, BigInteger denominator) {}
