// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What a quantile is when it lies between two values.
public enum QuantileMethod {
    /// The nearer one.
    NEAREST,
    /// The lower one.
    LOWER,
    /// The higher one.
    HIGHER,
    /// Their mean.
    MIDPOINT,
    /// On the straight line between them.
    LINEAR,
    /// The least value with at least so large a share of the values not above it.
    EQUIPROBABLE
}
