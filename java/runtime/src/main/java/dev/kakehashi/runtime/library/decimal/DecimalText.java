package dev.kakehashi.runtime.library.decimal;

/// Writes decimal numbers with all their digits.
final class DecimalText {
    private DecimalText() {}

    /// {@return a number as a text that reads back as the same}
    ///
    /// @param engineering whether exponents are multiples of three
    static String of(Decimal number, boolean capitals, boolean engineering) {
        String sign = number.negative ? "-" : "";
        if (number.isInfinite()) {
            return sign + "Infinity";
        }
        if (number.isNan()) {
            String payload = number.digits.signum() == 0 ? "" : number.digits.toString();
            boolean loud = number.kind == Decimal.Kind.SIGNALING_NAN;
            return sign + (loud ? "sNaN" : "NaN") + payload;
        }
        String digits = number.digits.toString();
        long left = number.exponent + digits.length();
        long dot;
        if (number.exponent <= 0 && left > -6) {
            dot = left;
        } else if (!engineering) {
            dot = 1;
        } else if (number.isZero()) {
            dot = Math.floorMod(left + 1, 3L) - 1;
        } else {
            dot = Math.floorMod(left - 1, 3L) + 1;
        }
        String text;
        if (dot <= 0) {
            text = "0." + "0".repeat((int) -dot) + digits;
        } else if (dot >= digits.length()) {
            text = digits + "0".repeat((int) (dot - digits.length()));
        } else {
            text = digits.substring(0, (int) dot) + "." + digits.substring((int) dot);
        }
        long exponent = left - dot;
        String power =
                exponent == 0 ? "" : (capitals ? "E" : "e") + (exponent > 0 ? "+" : "") + exponent;
        return sign + text + power;
    }
}
