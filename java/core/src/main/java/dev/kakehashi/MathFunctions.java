// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.RoundMode;

/// Functions of numbers, value by value. Null stays null.
public sealed interface MathFunctions permits Expr {
    /// {@return each value without its sign}
    default Expr abs() {
        return Call.of("abs", this).expr();
    }

    /// {@return -1, 0 or 1 for each value}
    default Expr sign() {
        return Call.of("sign", this).expr();
    }

    /// {@return the square root of each value}
    default Expr sqrt() {
        return Call.of("sqrt", this).expr();
    }

    /// {@return the cube root of each value}
    default Expr cbrt() {
        return Call.of("cbrt", this).expr();
    }

    /// {@return e to the power of each value}
    default Expr exp() {
        return Call.of("exp", this).expr();
    }

    /// {@return the natural logarithm of each value}
    default Expr log() {
        return Call.of("log", this, Math.E).expr();
    }

    /// {@return the logarithm of each value by a base}
    default Expr log(Object base) {
        return Call.of("log", this, base).expr();
    }

    /// {@return the logarithm of each value by base 10}
    default Expr log10() {
        return Call.of("log", this, 10.0).expr();
    }

    /// {@return the natural logarithm of each value plus 1}
    default Expr log1p() {
        return Call.of("log1p", this).expr();
    }

    /// {@return each value rounded down}
    default Expr floor() {
        return Call.of("floor", this).expr();
    }

    /// {@return each value rounded up}
    default Expr ceil() {
        return Call.of("ceil", this).expr();
    }

    /// {@return each value rounded to a whole number}
    default Expr round() {
        return Call.of("round", this).expr();
    }

    /// {@return each value rounded to this many digits after the point}
    default Expr round(int decimals) {
        return Call.of("round", this).with("decimals", decimals).expr();
    }

    /// {@return each value rounded to this many digits after the point}
    default Expr round(int decimals, RoundMode mode) {
        return Call.of("round", this).with("decimals", decimals).with("round_mode", mode).expr();
    }

    /// {@return each value rounded to this many digits in all}
    default Expr roundSigFigs(int digits) {
        return Call.of("round_sig_figs", this).with("digits", digits).expr();
    }

    /// {@return each value rounded towards 0}
    default Expr truncate() {
        return Call.of("truncate", this).expr();
    }

    /// {@return each value cut to this many digits after the point}
    default Expr truncate(int decimals) {
        return Call.of("truncate", this).with("decimals", decimals).expr();
    }

    /// {@return the sine of each value, in radians}
    default Expr sin() {
        return Call.of("sin", this).expr();
    }

    /// {@return the cosine of each value, in radians}
    default Expr cos() {
        return Call.of("cos", this).expr();
    }

    /// {@return the tangent of each value, in radians}
    default Expr tan() {
        return Call.of("tan", this).expr();
    }

    /// {@return the cotangent of each value, in radians}
    default Expr cot() {
        return Call.of("cot", this).expr();
    }

    /// {@return the angle of each sine, in radians}
    default Expr arcsin() {
        return Call.of("arcsin", this).expr();
    }

    /// {@return the angle of each cosine, in radians}
    default Expr arccos() {
        return Call.of("arccos", this).expr();
    }

    /// {@return the angle of each tangent, in radians}
    default Expr arctan() {
        return Call.of("arctan", this).expr();
    }

    /// {@return the angle of the point with this as `y`, in radians}
    default Expr arctan2(Object x) {
        return Call.of("arctan2", this, x).expr();
    }

    /// {@return the hyperbolic sine of each value}
    default Expr sinh() {
        return Call.of("sinh", this).expr();
    }

    /// {@return the hyperbolic cosine of each value}
    default Expr cosh() {
        return Call.of("cosh", this).expr();
    }

    /// {@return the hyperbolic tangent of each value}
    default Expr tanh() {
        return Call.of("tanh", this).expr();
    }

    /// {@return the inverse hyperbolic sine of each value}
    default Expr arcsinh() {
        return Call.of("arcsinh", this).expr();
    }

    /// {@return the inverse hyperbolic cosine of each value}
    default Expr arccosh() {
        return Call.of("arccosh", this).expr();
    }

    /// {@return the inverse hyperbolic tangent of each value}
    default Expr arctanh() {
        return Call.of("arctanh", this).expr();
    }

    /// {@return each angle from radians to degrees}
    default Expr degrees() {
        return Call.of("degrees", this).expr();
    }

    /// {@return each angle from degrees to radians}
    default Expr radians() {
        return Call.of("radians", this).expr();
    }
}
