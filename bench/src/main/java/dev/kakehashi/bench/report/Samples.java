// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.util.Arrays;

/// Measured values of one thing, with their order forgotten.
public final class Samples {
    private final double[] sorted;

    /// @throws IllegalArgumentException if there is no value
    public Samples(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("There is no sample");
        }
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /// {@return the value in the middle}
    public double median() {
        return quantile(0.5);
    }

    /// {@return the smallest value}
    public double least() {
        return sorted[0];
    }

    /// {@return the distance between the quartiles}
    public double spread() {
        return quantile(0.75) - quantile(0.25);
    }

    /// {@return the value below which this share of the values lies, in between interpolated}
    public double quantile(double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// {@return the values, the smallest first}
    public double[] sorted() {
        return sorted.clone();
    }
}
