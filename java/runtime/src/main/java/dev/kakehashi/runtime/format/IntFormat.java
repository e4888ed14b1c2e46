package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.Float;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;

import java.math.BigInteger;
import java.util.Locale;

/// Ints by a specification.
final class IntFormat {
    private IntFormat() {}

    static String format(Number number, FormatSpec spec, String typeName) {
        return switch (spec.type()) {
            case 0, 'd', 'n', 'b', 'o', 'x', 'X' -> digits(number, spec);
            case 'c' -> character(number, spec);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> FloatFormat.format(Float.of(number), spec);
            default -> throw spec.unknownCode(typeName);
        };
    }

    private static String digits(Number number, FormatSpec spec) {
        if (spec.precision() >= 0) {
            throw new ValueError("Precision not allowed in integer format specifier");
        }
        refuseZeroSign(spec);
        Number size = Int.abs(number);
        int radix =
                switch (spec.type()) {
                    case 'b' -> 2;
                    case 'o' -> 8;
                    case 'x', 'X' -> 16;
                    default -> 10;
                };
        String text =
                radix == 10
                        ? Repr.of(size)
                        : size instanceof BigInteger big
                                ? big.toString(radix)
                                : Long.toString((Long) size, radix);
        String prefix = spec.alternate() && radix != 10 ? "0" + spec.type() : "";
        return new NumberText(
                        NumberText.sign(spec, Int.signum(number) < 0),
                        prefix,
                        spec.type() == 'X' ? text.toUpperCase(Locale.ROOT) : text,
                        "")
                .format(spec);
    }

    private static String character(Number number, FormatSpec spec) {
        if (spec.precision() >= 0) {
            throw new ValueError("Precision not allowed in integer format specifier");
        }
        refuseZeroSign(spec);
        if (spec.sign() != 0) {
            throw new ValueError("Sign not allowed with integer format specifier 'c'");
        }
        if (spec.alternate()) {
            throw new ValueError(
                    "Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (number instanceof BigInteger) {
            throw new OverflowError("Python int too large to convert to C long");
        }
        if (!(number instanceof Long code) || code < 0 || code > Character.MAX_CODE_POINT) {
            throw new OverflowError("%c arg not in range(0x110000)");
        }
        return spec.withDefaults('>').pad(Character.toString((int) (long) code));
    }

    private static void refuseZeroSign(FormatSpec spec) {
        if (spec.noNegativeZero()) {
            throw new ValueError(
                    "Negative zero coercion (z) not allowed in integer format specifier");
        }
    }
}
