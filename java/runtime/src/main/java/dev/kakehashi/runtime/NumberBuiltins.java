package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;

/// Builtin functions of numbers and characters.
@Python("builtins")
public abstract class NumberBuiltins extends ObjectBuiltins {
    NumberBuiltins() {}

    /// {@return `abs(x)`}
    @Python("abs(x, /)")
    public static Object abs(Object x) {
        return Operator.abs(x);
    }

    /// {@return `abs(x)`}
    @Python("abs(x, /)")
    public static double abs(double x) {
        return Math.abs(x);
    }

    /// {@return `abs(x)`}
    @Python("abs(x, /)")
    public static Number abs(Number x) {
        return Int.abs(x);
    }

    /// {@return `round(number)`: the nearest int, the even one in the middle}
    @Python("round(number, ndigits=None)")
    public static Object round(Object number, Object digits) {
        return Rounding.round(number, digits);
    }

    /// {@return `divmod(a, b)`}
    @Python("divmod(x, y, /)")
    public static Object divmod(Object a, Object b) {
        return Operator.divmod(a, b);
    }

    /// {@return `pow(base, exponent)`}
    @Python("pow(base, exp, mod=None)")
    public static Object pow(Object base, Object exponent) {
        return Operator.pow(base, exponent);
    }

    /// {@return `pow(base, exponent, modulus)`}
    @Python("pow(base, exp, mod=None)")
    public static Object pow(Object base, Object exponent, Object modulus) {
        if (modulus == null) {
            return Operator.pow(base, exponent);
        }
        Number a = base instanceof Double ? null : NumberOperators.number(base);
        Number b = exponent instanceof Double ? null : NumberOperators.number(exponent);
        Number m = modulus instanceof Double ? null : NumberOperators.number(modulus);
        if (a == null || b == null || m == null) {
            boolean numbers =
                    NumberOperators.number(base) != null
                            && NumberOperators.number(exponent) != null
                            && NumberOperators.number(modulus) != null;
            throw new TypeError(
                    numbers
                            ? "pow() 3rd argument not allowed unless all arguments are integers"
                            : "unsupported operand type(s) for ** or pow(): '"
                                    + Repr.typeName(base)
                                    + "', '"
                                    + Repr.typeName(exponent)
                                    + "', '"
                                    + Repr.typeName(modulus)
                                    + "'");
        }
        return Int.pow(a, b, m);
    }

    /// {@return `ord(character)`}
    @Python("ord(c, /)")
    public static long ord(Object character) {
        if (character instanceof ByteSequence bytes) {
            if (bytes.size() == 1) {
                return bytes.at(0);
            }
            throw new TypeError(
                    "ord() expected a character, but string of length " + bytes.size() + " found");
        }
        if (!(character instanceof String text)) {
            throw new TypeError(
                    "ord() expected string of length 1, but "
                            + Repr.typeName(character)
                            + " found");
        }
        return ord(text);
    }

    /// {@return `ord(character)`}
    @Python("ord(c, /)")
    public static long ord(String text) {
        int length = text.length();
        if (length == 1 || (length == 2 && Str.length(text) == 1)) {
            return text.codePointAt(0);
        }
        throw new TypeError(
                "ord() expected a character, but string of length " + Str.length(text) + " found");
    }

    /// {@return `chr(code)`}
    @Python("chr(i, /)")
    public static String chr(Object code) {
        Number number = Int.index(code);
        if (!(number instanceof Long index) || index != (int) (long) index) {
            throw new OverflowError("Python int too large to convert to C int");
        }
        return chr((long) index);
    }

    /// {@return `chr(code)`}
    @Python("chr(i, /)")
    public static String chr(long code) {
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw new ValueError("chr() arg not in range(0x110000)");
        }
        return Str.character((int) code);
    }

    /// {@return `bin(number)`}
    @Python("bin(number, /)")
    public static String bin(Object number) {
        return prefixed(Int.index(number), 2, "0b");
    }

    /// {@return `oct(number)`}
    @Python("oct(number, /)")
    public static String oct(Object number) {
        return prefixed(Int.index(number), 8, "0o");
    }

    /// {@return `hex(number)`}
    @Python("hex(number, /)")
    public static String hex(Object number) {
        return prefixed(Int.index(number), 16, "0x");
    }

    private static String prefixed(Number number, int radix, String prefix) {
        return (Int.signum(number) < 0 ? "-" : "") + prefix + Int.big(number).abs().toString(radix);
    }

    /// {@return `format(value, specification)`}
    @Python("format(value, format_spec='', /)")
    public static String format(Object value, Object specification) {
        if (!(specification instanceof String text)) {
            throw new TypeError(
                    "format() argument 2 must be str, not " + Repr.typeName(specification));
        }
        return Format.format(value, text);
    }
}
