package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.Complex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `complex` makes of values.
final class ComplexConversion {
    private static final String NUMBER =
            "(?:(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?"
                + "|(?i:inf(?:inity)?|nan))";

    private static final Pattern TEXT =
            Pattern.compile(
                    "([+-]?" + NUMBER + ")?(?:((?:(?<=.)[+-]|^[+-]?)(?:" + NUMBER + ")?)[jJ])?");

    /// An underscore that does not stand between two digits.
    private static final Pattern LOOSE_UNDERSCORE = Pattern.compile("(?<![0-9])_|_(?![0-9])");

    private ComplexConversion() {}

    static Complex of(Object real, Object imaginary) {
        if (real instanceof String text) {
            if (!(imaginary instanceof Long zero && zero == 0)) {
                throw new TypeError("complex() can't take second arg if first is a string");
            }
            return parse(text);
        }
        if (imaginary instanceof String) {
            throw new TypeError("complex() second arg can't be a string");
        }
        Complex first =
                number(real, "complex() first argument must be a string or a number, not '");
        if (imaginary instanceof Long zero && zero == 0) {
            return first;
        }
        Complex second = number(imaginary, "complex() second argument must be a number, not '");
        return new Complex(first.real() - second.imaginary(), first.imaginary() + second.real());
    }

    private static Complex number(Object value, String otherwise) {
        if (value instanceof Instance instance && Attributes.typeHas(instance, "__complex__")) {
            if (instance.__complex__() instanceof Complex made) {
                return made;
            }
            throw new TypeError("__complex__ returned non-complex");
        }
        Complex number = ComplexMath.of(value);
        return number != null ? number : new Complex(FloatConversion.real(value, otherwise), 0);
    }

    private static Complex parse(String text) {
        String stripped = FloatParser.ascii(TextSpace.strip(text));
        if (stripped.startsWith("(") && stripped.endsWith(")")) {
            stripped = TextSpace.strip(stripped.substring(1, stripped.length() - 1));
        }
        if (LOOSE_UNDERSCORE.matcher(stripped).find()) {
            throw new ValueError("could not convert string to complex: " + Repr.of(text));
        }
        Matcher parts = TEXT.matcher(stripped);
        if (stripped.isEmpty() || !parts.matches()) {
            throw new ValueError("complex() arg is a malformed string");
        }
        return new Complex(part(parts.group(1), 0), part(parts.group(2), 0));
    }

    private static double part(String text, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        return switch (text) {
            case "", "+" -> 1;
            case "-" -> -1;
            default -> FloatParser.parse(text, Repr.of(text));
        };
    }
}
