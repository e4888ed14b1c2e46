package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Floats in hexadecimal digits.
final class FloatHex {
    private static final Pattern DIGITS =
            Pattern.compile(
                    "([+-]?)(?:0[xX])?([0-9a-fA-F]*)(?:\\.([0-9a-fA-F]*))?(?:[pP]([+-]?\\d+))?");

    private FloatHex() {}

    static String format(double number) {
        if (!Double.isFinite(number)) {
            return Float.repr(number);
        }
        long bits = Double.doubleToRawLongBits(number);
        String sign = bits < 0 ? "-" : "";
        long mantissa = bits & (1L << 52) - 1;
        int exponent = (int) (bits >> 52 & 0x7ff);
        if (exponent == 0 && mantissa == 0) {
            return sign + "0x0.0p+0";
        }
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return "%s0x%d.%013xp%+d".formatted(sign, exponent == 0 ? 0 : 1, mantissa, power);
    }

    static double parse(String text) {
        String stripped = TextSpace.strip(text).toLowerCase(Locale.ROOT);
        switch (stripped) {
            case "inf", "+inf", "infinity", "+infinity" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-inf", "-infinity" -> {
                return Double.NEGATIVE_INFINITY;
            }
            case "nan", "+nan", "-nan" -> {
                return FloatParser.newNan();
            }
            default -> {}
        }
        Matcher parts = DIGITS.matcher(stripped);
        if (!parts.matches()) {
            throw invalid();
        }
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        String digits = parts.group(2) + fraction;
        if (digits.isEmpty()) {
            throw invalid();
        }
        long power = parts.group(4) == null ? 0 : power(parts.group(4));
        double size = value(new BigInteger(digits, 16), power - 4L * fraction.length());
        if (Double.isInfinite(size)) {
            throw new OverflowError("hexadecimal value too large to represent as a float");
        }
        return parts.group(1).equals("-") ? -size : size;
    }

    private static long power(String text) {
        return new BigInteger(text)
                .max(BigInteger.valueOf(-100_000))
                .min(BigInteger.valueOf(100_000))
                .longValue();
    }

    private static double value(BigInteger digits, long power) {
        if (digits.signum() == 0 || power + digits.bitLength() < -1200) {
            return 0;
        }
        if (power + digits.bitLength() > 1100) {
            return Double.POSITIVE_INFINITY;
        }
        return power >= 0
                ? digits.shiftLeft((int) power).doubleValue()
                : new BigDecimal(digits)
                        .multiply(new BigDecimal("0.5").pow((int) -power))
                        .doubleValue();
    }

    private static ValueError invalid() {
        return new ValueError("invalid hexadecimal floating-point string");
    }
}
