package dev.kakehashi.runtime;

/// Floats as text.
@Python("float")
public abstract class FloatText {
    private static final int LARGEST_PLAIN = 16;
    private static final int SMALLEST_PLAIN = -4;

    FloatText() {}

    /// {@return the shortest text that is read as this very float: Python's `repr`}
    public static String repr(double number) {
        if (number == (long) number && Math.abs(number) < 1e15) {
            return number == 0 && 1 / number < 0 ? "-0.0" : (long) number + ".0";
        }
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        Digits digits = Digits.shortest(Math.abs(number));
        String sign = number < 0 ? "-" : "";
        int point = digits.exponent() + 1;
        String text = digits.text();
        if (point > LARGEST_PLAIN || point <= SMALLEST_PLAIN) {
            return sign + scientific(text, point - 1);
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + text;
        }
        return point >= text.length()
                ? sign + text + "0".repeat(point - text.length()) + ".0"
                : sign + text.substring(0, point) + "." + text.substring(point);
    }

    private static String scientific(String digits, int exponent) {
        String mantissa =
                digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String power = Integer.toString(Math.abs(exponent));
        return mantissa
                + (exponent < 0 ? "e-" : "e+")
                + (power.length() == 1 ? "0" + power : power);
    }

    /// The digits of a positive float without zeros at the ends, and the power of ten of the first
    /// one.
    ///
    /// @param text the digits
    /// @param exponent the power
    record Digits(String text, int exponent) {
        /// {@return the fewest digits that are read as this float}
        static Digits shortest(double number) {
            String java = Double.toString(number);
            int e = java.indexOf('E');
            String mantissa = e < 0 ? java : java.substring(0, e);
            int exponent = e < 0 ? 0 : Integer.parseInt(java.substring(e + 1));
            int point = mantissa.indexOf('.');
            String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
            int from = 0;
            while (from < all.length() - 1 && all.charAt(from) == '0') {
                from++;
            }
            int to = all.length();
            while (to > from + 1 && all.charAt(to - 1) == '0') {
                to--;
            }
            Digits digits = new Digits(all.substring(from, to), exponent + point - 1 - from);
            return to - from == 2 ? digits.oneDigit(number) : digits;
        }

        /// Java prints two digits where one is enough: 4.9E-324 for 5e-324.
        private Digits oneDigit(double number) {
            int first = text.charAt(0) - '0';
            int near = text.charAt(1) >= '5' ? first + 1 : first;
            for (int digit : new int[] {near, near == first ? first + 1 : first}) {
                if (digit > 0 && Double.parseDouble(digit + "E" + exponent) == number) {
                    return digit == 10
                            ? new Digits("1", exponent + 1)
                            : new Digits(Integer.toString(digit), exponent);
                }
            }
            return this;
        }
    }
}
