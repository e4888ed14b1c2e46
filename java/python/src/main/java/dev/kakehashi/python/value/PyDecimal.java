// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

/// A decimal number of Python that [java.math.BigDecimal] does not have: NaN, infinity, minus zero.
///
/// @param text as Python writes it
public record PyDecimal(String text) {}
