package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.Complex;

/// Complex numbers by a specification.
final class ComplexFormat {
    private ComplexFormat() {}

    static String format(Complex number, FormatSpec spec) {
        switch (spec.type()) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {}
            default -> throw spec.unknownCode("complex");
        }
        if (spec.fill() == '0') {
            throw new ValueError("Zero padding is not allowed in complex format specifier");
        }
        if (spec.align() == '=') {
            throw new ValueError("'=' alignment flag is not allowed in complex format specifier");
        }
        boolean bare = spec.type() == 0;
        boolean hidden = bare && number.real() == 0 && 1 / number.real() > 0;
        String real = hidden ? "" : part(number.real(), spec, spec.sign());
        String imaginary = part(number.imaginary(), spec, hidden ? spec.sign() : '+') + "j";
        String text = bare && !hidden ? "(" + real + imaginary + ")" : real + imaginary;
        return spec.withDefaults('>').pad(text);
    }

    private static String part(double number, FormatSpec spec, char sign) {
        boolean shortest = spec.type() == 0 && spec.precision() < 0;
        String text =
                FloatFormat.format(
                        number,
                        new FormatSpec(
                                ' ',
                                '>',
                                sign,
                                spec.noNegativeZero(),
                                spec.alternate(),
                                -1,
                                spec.grouping(),
                                spec.precision(),
                                spec.type() == 0 && !shortest ? 'g' : spec.type()));
        return shortest && text.endsWith(".0")
                ? text.substring(0, text.length() - (spec.alternate() ? 1 : 2))
                : text;
    }
}
