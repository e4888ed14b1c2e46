package dev.kakehashi.runtime.library.decimal;

import java.math.BigDecimal;
import java.math.MathContext;

/// The exponential and the logarithm, to as many digits as wanted.
final class Series {
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal NEAR = new BigDecimal("1.1");

    private Series() {}

    /// {@return e to a power: the power is halved until the series is short}
    static BigDecimal exp(BigDecimal power, MathContext digits) {
        MathContext more = more(digits, 10);
        int halvings = 0;
        BigDecimal x = power;
        while (x.abs().compareTo(new BigDecimal("0.01")) > 0) {
            x = x.divide(TWO, more(more, 5));
            halvings++;
        }
        more = more(more, halvings);
        x = halvings == 0 ? power : power.divide(TWO.pow(halvings), more);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; ; i++) {
            term = term.multiply(x, more).divide(BigDecimal.valueOf(i), more);
            BigDecimal next = sum.add(term, more);
            if (next.compareTo(sum) == 0) {
                break;
            }
            sum = next;
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, more);
        }
        return sum.round(digits);
    }

    /// {@return the natural logarithm: of the digits and of ten to the exponent}
    static BigDecimal ln(BigDecimal number, MathContext digits) {
        MathContext more = more(digits, 10);
        int exponent = number.precision() - number.scale() - 1;
        BigDecimal mantissa = number.scaleByPowerOfTen(-exponent);
        BigDecimal log = ofMantissa(mantissa, more);
        if (exponent != 0) {
            BigDecimal ten = ofMantissa(BigDecimal.TEN, more);
            log = log.add(ten.multiply(BigDecimal.valueOf(exponent), more), more);
        }
        return log.round(digits);
    }

    /// Roots are drawn until the number is near 1.
    private static BigDecimal ofMantissa(BigDecimal number, MathContext digits) {
        MathContext more = more(digits, 10);
        BigDecimal x = number;
        int roots = 0;
        while (x.compareTo(NEAR) > 0) {
            x = x.sqrt(more);
            roots++;
        }
        BigDecimal ratio = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), more);
        BigDecimal square = ratio.multiply(ratio, more);
        BigDecimal power = ratio;
        BigDecimal sum = ratio;
        for (int i = 3; power.signum() != 0; i += 2) {
            power = power.multiply(square, more);
            BigDecimal next = sum.add(power.divide(BigDecimal.valueOf(i), more), more);
            if (next.compareTo(sum) == 0) {
                break;
            }
            sum = next;
        }
        return sum.multiply(TWO.pow(roots + 1), more);
    }

    private static MathContext more(MathContext digits, int count) {
        return new MathContext(digits.getPrecision() + count);
    }
}
