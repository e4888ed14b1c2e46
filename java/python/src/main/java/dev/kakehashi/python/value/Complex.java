// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

/// A Python complex number.
///
/// @param real the real part
/// @param imaginary the imaginary part
public record Complex(double real, double imaginary) {}
