package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.value.Complex;

/// Arithmetic of complex numbers, step by step as CPython does it.
public final class ComplexMath {
    private ComplexMath() {}

    /// {@return the sum}
    public static Complex add(Complex a, Complex b) {
        return new Complex(a.real() + b.real(), a.imaginary() + b.imaginary());
    }

    /// {@return the difference}
    public static Complex sub(Complex a, Complex b) {
        return new Complex(a.real() - b.real(), a.imaginary() - b.imaginary());
    }

    /// {@return the product}
    public static Complex mul(Complex a, Complex b) {
        return new Complex(
                a.real() * b.real() - a.imaginary() * b.imaginary(),
                a.real() * b.imaginary() + a.imaginary() * b.real());
    }

    /// {@return the quotient}
    public static Complex div(Complex a, Complex b) {
        double real = Math.abs(b.real());
        double imaginary = Math.abs(b.imaginary());
        if (real >= imaginary) {
            if (real == 0) {
                throw new ZeroDivisionError("complex division by zero");
            }
            double ratio = b.imaginary() / b.real();
            double divisor = b.real() + b.imaginary() * ratio;
            return new Complex(
                    (a.real() + a.imaginary() * ratio) / divisor,
                    (a.imaginary() - a.real() * ratio) / divisor);
        }
        if (imaginary >= real) {
            double ratio = b.real() / b.imaginary();
            double divisor = b.real() * ratio + b.imaginary();
            return new Complex(
                    (a.real() * ratio + a.imaginary()) / divisor,
                    (a.imaginary() * ratio - a.real()) / divisor);
        }
        return new Complex(Double.NaN, Double.NaN);
    }

    /// {@return the power}
    public static Complex pow(Complex a, Complex b) {
        if (b.real() == 0 && b.imaginary() == 0) {
            return new Complex(1, 0);
        }
        if (a.real() == 0 && a.imaginary() == 0) {
            if (b.imaginary() != 0 || b.real() < 0) {
                throw new ZeroDivisionError("0.0 to a negative or complex power");
            }
            return new Complex(0, 0);
        }
        Complex result =
                b.imaginary() == 0 && b.real() == Math.floor(b.real()) && Math.abs(b.real()) <= 100
                        ? whole(a, (int) b.real())
                        : polar(a, b);
        if (Double.isInfinite(result.real()) || Double.isInfinite(result.imaginary())) {
            throw new OverflowError("complex exponentiation");
        }
        return result;
    }

    private static Complex polar(Complex a, Complex b) {
        double length = Math.pow(abs(a), b.real());
        double angle = Math.atan2(a.imaginary(), a.real());
        double phase = angle * b.real();
        if (b.imaginary() != 0) {
            length *= Math.exp(-angle * b.imaginary());
            phase += b.imaginary() * Math.log(abs(a));
        }
        return new Complex(length * Math.cos(phase), length * Math.sin(phase));
    }

    private static Complex whole(Complex a, int exponent) {
        Complex result = new Complex(1, 0);
        Complex square = a;
        for (int left = Math.abs(exponent); left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result = mul(result, square);
            }
            square = mul(square, square);
        }
        return exponent < 0 ? div(new Complex(1, 0), result) : result;
    }

    /// {@return the distance from zero}
    public static double abs(Complex a) {
        double length = Math.hypot(a.real(), a.imaginary());
        if (Double.isInfinite(length)
                && Double.isFinite(a.real())
                && Double.isFinite(a.imaginary())) {
            throw new OverflowError("absolute value too large");
        }
        return length;
    }

    /// {@return a number as a complex one, or null if it is none}
    static Complex of(Object value) {
        return switch (value) {
            case Complex number -> number;
            case Double number -> new Complex(number, 0);
            case Boolean truth -> new Complex(truth ? 1 : 0, 0);
            case Number number -> new Complex(Float.of(number), 0);
            case null, default -> null;
        };
    }
}
