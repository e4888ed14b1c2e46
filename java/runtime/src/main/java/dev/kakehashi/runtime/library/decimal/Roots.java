package dev.kakehashi.runtime.library.decimal;

import java.math.BigInteger;

/// Square roots.
final class Roots {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Roots() {}

    static Decimal sqrt(Decimal number, Context given) {
        Decimal nan = Arithmetic.nan(number, null, given);
        if (nan != null) {
            return nan;
        }
        if (number.isInfinite() && !number.negative) {
            return number;
        }
        if (number.isZero()) {
            return Decimal.finite(number.negative, BigInteger.ZERO, number.exponent >> 1)
                    .rounded(given);
        }
        if (number.negative) {
            return given.signal(Condition.INVALID_OPERATION);
        }
        Context context = given.copy();
        context.setRounding("ROUND_HALF_EVEN");
        int precision = context.digits() + 1;
        boolean odd = (number.exponent & 1) != 0;
        BigInteger digits = odd ? number.digits.multiply(BigInteger.TEN) : number.digits;
        int length = odd ? (number.length() >> 1) + 1 : (number.length() + 1) >> 1;
        int shift = precision - length;
        BigInteger scale = Digits.power(2L * Math.abs(shift));
        BigInteger[] parts =
                shift >= 0
                        ? new BigInteger[] {digits.multiply(scale), BigInteger.ZERO}
                        : digits.divideAndRemainder(scale);
        BigInteger[] root = parts[0].sqrtAndRemainder();
        long exponent = (number.exponent >> 1) - shift;
        if (parts[1].signum() == 0 && root[1].signum() == 0) {
            BigInteger exact =
                    shift >= 0
                            ? root[0].divide(Digits.power(shift))
                            : root[0].multiply(Digits.power(-shift));
            return Decimal.finite(false, exact, exponent + shift).rounded(context);
        }
        BigInteger near = root[0].mod(FIVE).signum() == 0 ? root[0].add(BigInteger.ONE) : root[0];
        Decimal result = Decimal.finite(false, near, exponent).rounded(context);
        given.signal(Condition.ROUNDED);
        given.signal(Condition.INEXACT);
        return result;
    }
}
