package dev.kakehashi.runtime.library.math;

/// The error function: a power series near zero, a continued fraction further out.
final class ErrorFunction {
    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double SERIES_BELOW = 1.5;
    private static final double ZERO_ABOVE = 30;
    private static final int SERIES_TERMS = 25;
    private static final int FRACTION_TERMS = 50;

    private ErrorFunction() {}

    static double erf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double magnitude = Math.abs(x);
        if (magnitude < SERIES_BELOW) {
            return series(x);
        }
        return Math.copySign(1 - fraction(magnitude), x);
    }

    static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double magnitude = Math.abs(x);
        if (magnitude < SERIES_BELOW) {
            return 1 - series(x);
        }
        double tail = fraction(magnitude);
        return x > 0 ? tail : 2 - tail;
    }

    private static double series(double x) {
        double square = x * x;
        double sum = 0;
        for (int k = SERIES_TERMS; k > 0; k--) {
            sum = 2 + square * sum / (k + 0.5);
        }
        return sum * x * Math.exp(-square) / SQRT_PI;
    }

    private static double fraction(double x) {
        if (x >= ZERO_ABOVE) {
            return 0;
        }
        double square = x * x;
        double a = 0;
        double da = 0.5;
        double p = 1;
        double p1 = 0;
        double q = da + square;
        double q1 = 1;
        for (int i = 0; i < FRACTION_TERMS; i++) {
            a += da;
            da += 2;
            double b = da + square;
            double p2 = b * p - a * p1;
            p1 = p;
            p = p2;
            double q2 = b * q - a * q1;
            q1 = q;
            q = q2;
        }
        return p / q * x * Math.exp(-square) / SQRT_PI;
    }
}
