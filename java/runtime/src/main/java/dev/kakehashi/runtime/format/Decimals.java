package dev.kakehashi.runtime.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The decimal digits of floats that are finite and not negative. Each is rounded once, from its
/// exact value; a tie goes to even.
final class Decimals {
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12
    };

    private Decimals() {}

    /// {@return so many digits after the point}
    ///
    /// @param point whether the point stays where no digit follows
    static String fixed(double number, int precision, boolean point) {
        String text = precision < POWERS.length ? quickly(number, precision) : null;
        if (text == null) {
            text =
                    new BigDecimal(number)
                            .setScale(precision, RoundingMode.HALF_EVEN)
                            .toPlainString();
        }
        return precision == 0 && point ? text + "." : text;
    }

    /// The exact product with a power of ten, as a sum of two floats, says how to round; null where
    /// it is too large for that.
    private static String quickly(double number, int precision) {
        double power = POWERS[precision];
        double product = number * power;
        if (product >= 1L << 52) {
            return null;
        }
        double rest = Math.fma(number, power, -product);
        long whole = (long) product;
        double fraction = product - whole;
        // The rest is far smaller than a half: it decides only where the fraction is just that.
        boolean up =
                fraction > 0.5
                        || (fraction == 0.5 && (rest > 0 || (rest == 0 && (whole & 1) == 1)));
        long rounded = up ? whole + 1 : whole;
        if (precision == 0) {
            return Long.toString(rounded);
        }
        String digits = Long.toString(rounded);
        if (digits.length() <= precision) {
            digits = "0".repeat(precision + 1 - digits.length()) + digits;
        }
        int before = digits.length() - precision;
        return digits.substring(0, before) + "." + digits.substring(before);
    }

    /// {@return one digit before the point, so many after it, and a power of ten}
    static String scientific(double number, int precision, boolean point) {
        Rounded rounded = Rounded.of(number, precision + 1);
        return rounded.scientific(rounded.digits, point);
    }

    /// {@return so many digits in all, without zeros at the end: C's `%g`}
    ///
    /// @param alternate whether zeros at the end stay
    static String general(double number, int precision, boolean alternate) {
        int count = Math.max(1, precision);
        Rounded rounded = Rounded.of(number, count);
        String digits = alternate ? rounded.digits : strip(rounded.digits);
        return rounded.exponent < -4 || rounded.exponent >= count
                ? rounded.scientific(digits, alternate)
                : rounded.plain(digits, alternate);
    }

    /// {@return like [#general], but with a point in every number that has no power: what `str`
    /// does}
    static String withPoint(double number, int precision, boolean alternate) {
        int count = Math.max(1, precision);
        Rounded rounded = Rounded.of(number, count);
        String digits = alternate ? rounded.digits : strip(rounded.digits);
        if (rounded.exponent < -4 || rounded.exponent >= count - 1) {
            return rounded.scientific(digits, alternate);
        }
        String text = rounded.plain(digits, alternate);
        return text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private static String strip(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    /// A number rounded to some digits.
    ///
    /// @param digits the digits
    /// @param exponent the power of ten of the first one
    private record Rounded(String digits, int exponent) {
        static Rounded of(double number, int count) {
            if (number == 0) {
                return new Rounded("0".repeat(count), 0);
            }
            BigDecimal rounded =
                    new BigDecimal(number).round(new MathContext(count, RoundingMode.HALF_EVEN));
            String digits = rounded.unscaledValue().toString();
            int exponent = digits.length() - 1 - rounded.scale();
            return new Rounded(
                    digits.length() < count ? digits + "0".repeat(count - digits.length()) : digits,
                    exponent);
        }

        String scientific(String shown, boolean point) {
            String mantissa =
                    shown.length() > 1
                            ? shown.charAt(0) + "." + shown.substring(1)
                            : point ? shown + "." : shown;
            int size = Math.abs(exponent);
            return mantissa + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
        }

        String plain(String shown, boolean point) {
            if (exponent < 0) {
                return "0." + "0".repeat(-exponent - 1) + shown;
            }
            int before = exponent + 1;
            if (shown.length() <= before) {
                String text = shown + "0".repeat(before - shown.length());
                return point ? text + "." : text;
            }
            return shown.substring(0, before) + "." + shown.substring(before);
        }
    }
}
