package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.Float;

import java.util.Locale;

/// Floats by a specification.
final class FloatFormat {
    private FloatFormat() {}

    static String format(double number, FormatSpec spec) {
        switch (spec.type()) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> {}
            default -> throw spec.unknownCode("float");
        }
        boolean negative = Double.doubleToRawLongBits(number) < 0 && !Double.isNaN(number);
        String text = unsigned(Math.abs(number), spec);
        if (negative && spec.noNegativeZero() && Double.isFinite(number) && isZero(text)) {
            negative = false;
        }
        int end = 0;
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && !(end > 0 && Character.toLowerCase(text.charAt(end)) == 'e')) {
            end++;
        }
        return new NumberText(
                        NumberText.sign(spec, negative),
                        "",
                        text.substring(0, end),
                        text.substring(end))
                .format(spec);
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /// {@return a number that is not negative}
    static String unsigned(double number, FormatSpec spec) {
        char kind = Character.toLowerCase(spec.type());
        int precision = spec.precision();
        if (!Double.isFinite(number)) {
            String name = Double.isNaN(number) ? "nan" : "inf";
            String text = Character.isUpperCase(spec.type()) ? name.toUpperCase(Locale.ROOT) : name;
            return kind == '%' ? text + "%" : text;
        }
        String text =
                switch (kind) {
                    case 'f' ->
                            Decimals.fixed(number, precision < 0 ? 6 : precision, spec.alternate());
                    case '%' -> percent(number, precision < 0 ? 6 : precision, spec);
                    case 'e' ->
                            Decimals.scientific(
                                    number, precision < 0 ? 6 : precision, spec.alternate());
                    case 'g', 'n' ->
                            Decimals.general(
                                    number, precision < 0 ? 6 : precision, spec.alternate());
                    default ->
                            precision < 0
                                    ? shortest(number, spec)
                                    : Decimals.withPoint(number, precision, spec.alternate());
                };
        return spec.type() == 'E' || spec.type() == 'G' ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String shortest(double number, FormatSpec spec) {
        String text = Float.repr(number);
        int e = text.indexOf('e');
        return spec.alternate() && e > 0 && text.indexOf('.') < 0
                ? text.substring(0, e) + "." + text.substring(e)
                : text;
    }

    private static String percent(double number, int precision, FormatSpec spec) {
        double hundredfold = number * 100;
        return Double.isInfinite(hundredfold)
                ? "inf%"
                : Decimals.fixed(hundredfold, precision, spec.alternate()) + "%";
    }
}
