package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.Complex;

/// Complex numbers as text.
final class ComplexText {
    private ComplexText() {}

    static String repr(Complex number) {
        String imaginary = part(number.imaginary()) + "j";
        if (number.real() == 0 && 1 / number.real() > 0) {
            return imaginary;
        }
        String sign = imaginary.startsWith("-") ? "" : "+";
        return "(" + part(number.real()) + sign + imaginary + ")";
    }

    private static String part(double number) {
        String text = Float.repr(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
