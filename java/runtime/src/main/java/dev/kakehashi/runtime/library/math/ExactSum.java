package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;

import java.math.BigDecimal;
import java.util.Arrays;

/// A sum of floats that loses nothing until it is asked for: floats that do not overlap, smallest
/// first (Shewchuk).
final class ExactSum {
    private double[] partials = new double[16];
    private int count;
    private double special;
    private double infinities;

    void add(double value) {
        if (!Double.isFinite(value)) {
            infinities += Double.isInfinite(value) ? value : 0;
            special += value;
            return;
        }
        double x = value;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double y = partials[i];
            if (Math.abs(x) < Math.abs(y)) {
                double swap = x;
                x = y;
                y = swap;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) {
                partials[kept++] = low;
            }
            x = high;
        }
        if (Double.isInfinite(x)) {
            throw new OverflowError("intermediate overflow in fsum");
        }
        count = kept;
        if (x != 0) {
            if (count == partials.length) {
                partials = Arrays.copyOf(partials, 2 * count);
            }
            partials[count++] = x;
        }
    }

    double value() {
        if (special != 0 || Double.isNaN(special)) {
            if (Double.isNaN(infinities)) {
                throw new ValueError("-inf + inf in fsum");
            }
            return special;
        }
        if (count == 0) {
            return 0;
        }
        double high = partials[--count];
        double low = 0;
        while (count > 0) {
            double x = high;
            double y = partials[--count];
            high = x + y;
            low = y - (high - x);
            if (low != 0) {
                break;
            }
        }
        if (count > 0
                && (low < 0 && partials[count - 1] < 0 || low > 0 && partials[count - 1] > 0)) {
            double y = low * 2;
            double x = high + y;
            if (y == x - high) {
                high = x;
            }
        }
        return high;
    }

    /// {@return the sum of products, rounded once}
    static double ofProducts(double[] x, double[] y) {
        BigDecimal sum = BigDecimal.ZERO;
        double plain = 0;
        boolean finite = true;
        for (int i = 0; i < x.length; i++) {
            plain += x[i] * y[i];
            finite &= Double.isFinite(x[i]) && Double.isFinite(y[i]);
        }
        if (!finite) {
            return plain;
        }
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
        }
        return sum.doubleValue();
    }
}
