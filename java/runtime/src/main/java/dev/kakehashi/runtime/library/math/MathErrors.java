package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;

/// When a result of the C library is an error of Python.
final class MathErrors {
    private MathErrors() {}

    /// {@return the result of a function of `x` that has no poles: an infinite one is too large}
    static double grows(double x, double result) {
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw range();
        }
        return defined(x, result);
    }

    /// {@return the result of a function of `x` that never overflows: an infinite one is a pole}
    static double bounded(double x, double result) {
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw domain();
        }
        return defined(x, result);
    }

    private static double defined(double x, double result) {
        if (Double.isNaN(result) && !Double.isNaN(x)) {
            throw domain();
        }
        return result;
    }

    static ValueError domain() {
        return new ValueError("math domain error");
    }

    static OverflowError range() {
        return new OverflowError("math range error");
    }
}
