// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.tpch;

/// How amounts of money and the like are stored.
public enum Numbers {
    /// As the generator writes them: decimals with two digits after the point. Polars rounds a
    /// product of two of them to two digits, other engines keep four.
    DECIMALS(1e-6),
    /// As doubles, which is what most programs with data frames have. Engines add them in different
    /// orders.
    DOUBLES(1e-9);

    private final double tolerance;

    Numbers(double tolerance) {
        this.tolerance = tolerance;
    }

    /// {@return by how much numbers of two correct results may differ, relative to their size}
    public double tolerance() {
        return tolerance;
    }
}
