package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.format.FormatSpec;

/// Writes a decimal number as a format specification says.
final class DecimalFormat {
    private final FormatSpec spec;
    private final char type;
    private Decimal number;

    DecimalFormat(Decimal number, String specification) {
        this.number = number;
        try {
            this.spec = FormatSpec.parse(specification, "decimal.Decimal");
        } catch (ValueError invalid) {
            throw new ValueError("invalid format string");
        }
        this.type = spec.type();
        if (spec.grouping() == '_' || (type != 0 && "eEfFgGn%".indexOf(type) < 0)) {
            throw new ValueError("invalid format string");
        }
    }

    String text() {
        if (!number.isFinite()) {
            String plain = DecimalText.of(number.withSign(false), true, false);
            return padded(plain, "", type == '%' ? "%" : "");
        }
        if (type == '%') {
            number = Decimal.finite(number.negative, number.digits, number.exponent + 2);
        }
        round();
        String digits = number.digits.toString();
        long left = number.exponent + digits.length();
        long dot = dot(left);
        String whole;
        String fraction;
        if (dot <= 0) {
            whole = "0";
            fraction = "0".repeat((int) -dot) + digits;
        } else if (dot >= digits.length()) {
            whole = digits + "0".repeat((int) (dot - digits.length()));
            fraction = "";
        } else {
            whole = digits.substring(0, (int) dot);
            fraction = digits.substring((int) dot);
        }
        String rest = fraction.isEmpty() && !spec.alternate() ? "" : "." + fraction;
        return padded(whole, rest, exponent(left - dot) + (type == '%' ? "%" : ""));
    }

    private void round() {
        String rounding = Context.current().rounding();
        int precision = spec.precision();
        boolean scientific = type == 'e' || type == 'E';
        boolean fixed = type == 'f' || type == 'F' || type == '%';
        if (precision < 0) {
            if (number.isZero() && fixed && number.exponent > 0) {
                number = Digits.rescaled(number, 0, rounding);
            } else if (fixed && number.exponent > 0) {
                number = Digits.rescaled(number, 0, rounding);
            }
        } else if (fixed) {
            number = Digits.rescaled(number, -precision, rounding);
        } else {
            int digits = Math.max(1, scientific ? precision + 1 : precision);
            if (number.isZero()) {
                return;
            }
            if (number.length() > digits || scientific) {
                long exponent = number.top() - digits + 1;
                Decimal rounded = Digits.rescaled(number, exponent, rounding);
                number =
                        rounded.length() > digits
                                ? Digits.rescaled(rounded, exponent + 1, rounding)
                                : rounded;
            }
        }
    }

    private long dot(long left) {
        if (type == 'e' || type == 'E') {
            return number.isZero() && spec.precision() >= 0 ? 1 - spec.precision() : 1;
        }
        if (type == 'f' || type == 'F' || type == '%') {
            return left;
        }
        return number.exponent <= 0 && left > -6 ? left : 1;
    }

    private String exponent(long exponent) {
        boolean scientific = type == 'e' || type == 'E';
        if (exponent == 0 && !scientific) {
            return "";
        }
        boolean lower = type == 'e' || type == 'g' || type == 'n';
        return (lower ? "e" : "E") + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private String padded(String whole, String fraction, String tail) {
        boolean minus = number.negative && !(spec.noNegativeZero() && number.isZero());
        String sign = minus ? "-" : spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
        String rest = fraction + tail;
        int width = Math.max(0, spec.width());
        boolean zeros = spec.align() == '=' && spec.fill() == '0';
        String body = grouped(whole);
        while (zeros
                && number.isFinite()
                && sign.length() + body.length() + rest.length() < width) {
            whole = "0" + whole;
            String longer = grouped(whole);
            if (sign.length() + longer.length() + rest.length() > width && spec.grouping() != 0) {
                body = longer;
                break;
            }
            body = longer;
        }
        int missing = width - sign.length() - body.length() - rest.length();
        if (missing <= 0) {
            return sign + body + rest;
        }
        boolean plain = spec.fill() < 0 || (zeros && !number.isFinite());
        String fill = Character.toString(plain ? ' ' : spec.fill());
        return switch (zeros && !number.isFinite() ? '>' : spec.align()) {
            case '<' -> sign + body + rest + fill.repeat(missing);
            case '^' ->
                    fill.repeat(missing / 2)
                            + sign
                            + body
                            + rest
                            + fill.repeat(missing - missing / 2);
            case '=' -> sign + fill.repeat(missing) + body + rest;
            default -> fill.repeat(missing) + sign + body + rest;
        };
    }

    private String grouped(String whole) {
        if (spec.grouping() == 0 || !number.isFinite()) {
            return whole;
        }
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, spec.grouping());
        }
        return text.toString();
    }
}
