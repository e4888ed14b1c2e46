package dev.kakehashi.runtime.library.math;

/// What the C library has and Java has not: inverse hyperbolic functions and the logarithm to base
/// 2.
final class Inverse {
    private static final double LN2 = Math.log(2);

    private Inverse() {}

    static double asinh(double x) {
        double magnitude = Math.abs(x);
        if (!(magnitude < Double.POSITIVE_INFINITY) || magnitude < 0x1p-28) {
            return x;
        }
        double result;
        if (magnitude > 0x1p28) {
            result = Math.log(magnitude) + LN2;
        } else {
            double square = magnitude * magnitude;
            result = Math.log1p(magnitude + square / (1 + Math.sqrt(square + 1)));
        }
        return Math.copySign(result, x);
    }

    static double acosh(double x) {
        if (!(x >= 1)) {
            return Double.NaN;
        }
        if (x > 0x1p28) {
            return Math.log(x) + LN2;
        }
        double above = x - 1;
        return Math.log1p(above + Math.sqrt(2 * above + above * above));
    }

    static double atanh(double x) {
        double magnitude = Math.abs(x);
        if (magnitude > 1) {
            return Double.NaN;
        }
        return Math.copySign(0.5 * Math.log1p(2 * magnitude / (1 - magnitude)), x);
    }

    static double log2(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return Math.log(x);
        }
        int exponent = Math.getExponent(x);
        if (exponent < Double.MIN_EXPONENT) {
            return log2(x * 0x1p54) - 54;
        }
        double mantissa = Math.scalb(x, -exponent);
        return mantissa == 1 ? exponent : exponent + Math.log(mantissa) / LN2;
    }
}
