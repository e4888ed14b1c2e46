package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Divisions of ints of any size.
final class Quotients {
    private Quotients() {}

    static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() != 0 && parts[1].signum() != b.signum()
                ? parts[0].subtract(BigInteger.ONE)
                : parts[0];
    }

    /// {@return the quotient, rounded; a half goes to the even one}
    static BigInteger nearest(BigInteger a, BigInteger b) {
        BigInteger down = floor(a, b);
        BigInteger twice = a.subtract(down.multiply(b)).shiftLeft(1);
        int compared = twice.abs().compareTo(b.abs());
        return compared > 0 || (compared == 0 && down.testBit(0)) ? down.add(BigInteger.ONE) : down;
    }

    /// {@return a float as numerator and denominator}
    static BigInteger[] ratio(double value) {
        if (Double.isNaN(value)) {
            throw new ValueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(value)) {
            throw new OverflowError("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(value);
        return exact.scale() <= 0
                ? new BigInteger[] {exact.toBigIntegerExact(), BigInteger.ONE}
                : new BigInteger[] {exact.unscaledValue(), BigInteger.TEN.pow(exact.scale())};
    }
}
