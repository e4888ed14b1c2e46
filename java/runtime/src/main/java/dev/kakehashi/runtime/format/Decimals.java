package dev.kakehashi.runtime.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The decimal digits of floats that are finite and not negative. Each is rounded once, from its
/// exact value; a tie goes to even.
final class Decimals {
    private Decimals() {}

    /// {@return so many digits after the point}
    ///
    /// @param point whether the point stays where no digit follows
    static String fixed(double number, int precision, boolean point) {
        String text =
                new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        return precision == 0 && point ? text + "." : text;
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
