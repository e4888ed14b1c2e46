// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Where a number is rounded to that lies halfway.
public enum RoundMode {
    /// To the even digit.
    HALF_TO_EVEN,
    /// Away from zero.
    HALF_AWAY_FROM_ZERO
}
