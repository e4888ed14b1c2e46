package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Repr;

import java.math.BigInteger;
import java.util.Locale;

/// Ints for `%`, where a precision means digits.
final class PercentNumbers {
    private PercentNumbers() {}

    static String integer(Number number, FormatSpec spec) {
        Number size = Int.abs(number);
        int radix = spec.type() == 'o' ? 8 : spec.type() == 'd' ? 10 : 16;
        String digits =
                radix == 10
                        ? Repr.of(size)
                        : size instanceof BigInteger big
                                ? big.toString(radix)
                                : Long.toString((Long) size, radix);
        if (digits.length() < spec.precision()) {
            digits = "0".repeat(spec.precision() - digits.length()) + digits;
        }
        return new NumberText(
                        NumberText.sign(spec, Int.signum(number) < 0),
                        spec.alternate() && radix != 10 ? "0" + spec.type() : "",
                        spec.type() == 'X' ? digits.toUpperCase(Locale.ROOT) : digits,
                        "")
                .format(spec);
    }

    /// {@return an instance of the program's classes as an int, or null}
    static Number ofInstance(Object value) {
        if (value instanceof Instance instance && Attributes.typeHas(value, "__int__")) {
            return Int.index(instance.__int__());
        }
        return Int.indexOrNull(value);
    }
}
