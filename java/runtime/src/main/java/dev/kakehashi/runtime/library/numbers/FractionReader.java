package dev.kakehashi.runtime.library.numbers;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.decimal.Decimal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fractions of other values, and what fractions are rounded to.
final class FractionReader {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\s*([-+]?)(?=\\d|\\.\\d)(\\d*|\\d+(?:_\\d+)*)"
                        + "(?:(?:/(\\d+(?:_\\d+)*))?|(?:\\.(\\d*|\\d+(?:_\\d+)*))?(?:[eE]([-+]?\\d+(?:_\\d+)*))?)\\s*");

    private FractionReader() {}

    static BigInteger[] of(Object numerator, Object denominator) {
        if (denominator == null) {
            return single(numerator);
        }
        BigInteger[] a = rational(numerator);
        BigInteger[] b = rational(denominator);
        if (a == null || b == null) {
            throw new TypeError("both arguments should be Rational instances");
        }
        BigInteger bottom = a[1].multiply(b[0]);
        BigInteger top = a[0].multiply(b[1]);
        if (bottom.signum() == 0) {
            throw new ZeroDivisionError("Fraction(" + top + ", 0)");
        }
        return new BigInteger[] {top, bottom};
    }

    private static BigInteger[] rational(Object value) {
        if (value instanceof Fraction fraction) {
            return new BigInteger[] {fraction.top, fraction.bottom};
        }
        return value != null && Arguments.isInteger(value)
                ? new BigInteger[] {Arguments.big(value), BigInteger.ONE}
                : null;
    }

    private static BigInteger[] single(Object value) {
        BigInteger[] exact = rational(value);
        if (exact != null) {
            return exact;
        }
        return switch (value) {
            case Double number -> exactly(number);
            case Decimal number -> {
                number.asIntegerRatio();
                yield number.ratio();
            }
            case String text -> read(text);
            case null, default ->
                    throw new TypeError("argument should be a string or a Rational instance");
        };
    }

    static BigInteger[] exactly(double number) {
        if (Double.isNaN(number)) {
            throw new ValueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(number)) {
            throw new OverflowError("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(number);
        return exact.scale() <= 0
                ? new BigInteger[] {exact.toBigIntegerExact(), BigInteger.ONE}
                : new BigInteger[] {exact.unscaledValue(), BigInteger.TEN.pow(exact.scale())};
    }

    private static BigInteger[] read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new ValueError("Invalid literal for Fraction: " + Repr.of(text));
        }
        BigInteger top = number(matcher.group(2));
        BigInteger bottom = BigInteger.ONE;
        if (matcher.group(3) != null) {
            bottom = number(matcher.group(3));
        } else {
            if (matcher.group(4) != null && !matcher.group(4).isEmpty()) {
                String digits = matcher.group(4).replace("_", "");
                BigInteger scale = BigInteger.TEN.pow(digits.length());
                top = top.multiply(scale).add(new BigInteger(digits));
                bottom = scale;
            }
            if (matcher.group(5) != null) {
                int exponent = Integer.parseInt(matcher.group(5).replace("_", ""));
                BigInteger scale = BigInteger.TEN.pow(Math.abs(exponent));
                top = exponent >= 0 ? top.multiply(scale) : top;
                bottom = exponent >= 0 ? bottom : bottom.multiply(scale);
            }
        }
        if (bottom.signum() == 0) {
            throw new ZeroDivisionError("Fraction(" + top + ", 0)");
        }
        return new BigInteger[] {matcher.group(1).equals("-") ? top.negate() : top, bottom};
    }

    private static BigInteger number(String digits) {
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits.replace("_", ""));
    }

    /// {@return a quotient, rounded; a half goes to the even one}
    static BigInteger nearest(BigInteger top, BigInteger bottom) {
        return new BigDecimal(top)
                .divide(new BigDecimal(bottom), 0, java.math.RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    static Fraction limited(Fraction number, BigInteger most) {
        if (most.signum() < 1) {
            throw new ValueError("max_denominator should be at least 1");
        }
        if (number.bottom.compareTo(most) <= 0) {
            return number;
        }
        BigInteger p0 = BigInteger.ZERO;
        BigInteger q0 = BigInteger.ONE;
        BigInteger p1 = BigInteger.ONE;
        BigInteger q1 = BigInteger.ZERO;
        BigInteger n = number.top;
        BigInteger d = number.bottom;
        while (true) {
            BigInteger a = floor(n, d);
            BigInteger q2 = q0.add(a.multiply(q1));
            if (q2.compareTo(most) > 0) {
                break;
            }
            BigInteger p2 = p0.add(a.multiply(p1));
            p0 = p1;
            q0 = q1;
            p1 = p2;
            q1 = q2;
            BigInteger rest = n.subtract(a.multiply(d));
            n = d;
            d = rest;
        }
        BigInteger k = most.subtract(q0).divide(q1);
        BigInteger q2 = q0.add(k.multiply(q1));
        boolean second = d.shiftLeft(1).multiply(q2).compareTo(number.bottom) <= 0;
        return second ? new Fraction(p1, q1) : new Fraction(p0.add(k.multiply(p1)), q2);
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// {@return Python's hash: that of an equal int, float or decimal number}
    static long hash(BigInteger top, BigInteger bottom) {
        if (bottom.mod(MODULUS).signum() == 0) {
            return top.signum() < 0 ? -314159 : 314159;
        }
        long hash = top.abs().multiply(bottom.modInverse(MODULUS)).mod(MODULUS).longValue();
        long signed = top.signum() < 0 ? -hash : hash;
        return signed == -1 ? -2 : signed;
    }
}
