package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Float;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

import java.nio.charset.StandardCharsets;

/// `format % values`: C's conversions with Python's meaning.
public final class PercentFormatter {
    private final String format;
    private final Object values;
    private final boolean bytes;
    private final StringBuilder result = new StringBuilder();
    private int at;
    private int used;
    private boolean named;

    /// @param bytes whether the format is one of bytes, whose characters are the bytes
    public PercentFormatter(String format, Object values, boolean bytes) {
        this.format = format;
        this.values = values;
        this.bytes = bytes;
    }

    /// {@return the formatted text}
    public String format() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                result.append(format, at, format.length());
                break;
            }
            result.append(format, at, percent);
            at = percent + 1;
            conversion();
        }
        boolean all =
                values instanceof PyTuple tuple
                        ? used >= tuple.size()
                        : used > 0 || named || isMappingLike(values);
        if (!all && !named) {
            throw new TypeError(
                    bytes
                            ? "not all arguments converted during bytes formatting"
                            : "not all arguments converted during string formatting");
        }
        return result.toString();
    }

    /// Whether a value has items, as far as `%` looks: then it may be a mapping of which no name
    /// was asked for.
    private boolean isMappingLike(Object value) {
        return switch (value) {
            case String text -> false;
            case PyDict<?, ?> dict -> true;
            case PyList<?> list -> true;
            case ByteSequence sequence -> !bytes;
            case PyRange range -> true;
            case dev.kakehashi.runtime.Derived derived -> false;
            case Instance instance -> Attributes.typeHas(instance, "__getitem__");
            case null, default -> false;
        };
    }

    private void conversion() {
        int start = at;
        Object value = null;
        boolean given = false;
        if (peek() == '(') {
            value = byName();
            given = true;
        }
        boolean left = false;
        boolean zero = false;
        boolean alternate = false;
        char sign = 0;
        for (; "-0# +".indexOf(peek()) >= 0 && peek() != 0; at++) {
            switch (peek()) {
                case '-' -> left = true;
                case '0' -> zero = true;
                case '#' -> alternate = true;
                case '+' -> sign = '+';
                default -> sign = sign == '+' ? '+' : ' ';
            }
        }
        int width = -1;
        if (peek() == '*') {
            at++;
            width = star();
            if (width < 0) {
                left = true;
                width = -width;
            }
        } else {
            width = number();
        }
        int precision = -1;
        if (peek() == '.') {
            at++;
            if (peek() == '*') {
                at++;
                precision = Math.max(0, star());
            } else {
                precision = Math.max(0, number());
            }
        }
        while (peek() == 'h' || peek() == 'l' || peek() == 'L') {
            at++;
        }
        if (at >= format.length()) {
            throw new ValueError("incomplete format");
        }
        int position = at;
        char type = format.charAt(at++);
        if (type == '%' && position == start) {
            result.append('%');
            return;
        }
        Object argument = given ? value : next();
        if ("diouxXeEfFgGcrsab".indexOf(type) < 0 || (type == 'b' && !bytes)) {
            throw new ValueError(
                    "unsupported format character '"
                            + (isShown(type) ? Character.toString(type) : "?")
                            + "' (0x"
                            + Integer.toHexString(type)
                            + ") at index "
                            + position);
        }
        char align = left ? '<' : zero ? '=' : '>';
        result.append(
                convert(
                        argument,
                        new FormatSpec(
                                zero && !left ? '0' : ' ',
                                align,
                                sign,
                                false,
                                alternate,
                                width,
                                (char) 0,
                                precision,
                                type)));
    }

    private Object byName() {
        if (!(values instanceof PyDict<?, ?>)) {
            throw new TypeError("format requires a mapping");
        }
        int depth = 1;
        int from = ++at;
        while (at < format.length() && depth > 0) {
            char c = format.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (depth > 0) {
            throw new ValueError("incomplete format key");
        }
        named = true;
        String name = format.substring(from, at - 1);
        return Operator.getItem(values, bytes ? dev.kakehashi.runtime.value.Bytes.of(name) : name);
    }

    private Object next() {
        if (values instanceof PyTuple tuple) {
            if (used >= tuple.size()) {
                throw new TypeError("not enough arguments for format string");
            }
            return tuple.get(used++);
        }
        if (used++ > 0) {
            throw new TypeError("not enough arguments for format string");
        }
        return values;
    }

    private int star() {
        Object width = next();
        if (!(width instanceof Long number)) {
            throw new TypeError("* wants int");
        }
        return Math.toIntExact(number);
    }

    private int number() {
        int from = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        return at == from ? -1 : Integer.parseInt(format.substring(from, at));
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : 0;
    }

    private String convert(Object value, FormatSpec spec) {
        return switch (spec.type()) {
            case 's', 'b' -> text(bytes ? raw(value) : Repr.str(value), spec);
            case 'r' -> text(bytes ? Repr.ascii(value) : Repr.of(value), spec);
            case 'a' -> text(Repr.ascii(value), spec);
            case 'c' -> text(character(value), spec.withoutPrecision());
            case 'd', 'i', 'u' ->
                    PercentNumbers.integer(decimal(value, spec.type()), spec.withType('d'));
            case 'o', 'x', 'X' -> PercentNumbers.integer(radix(value, spec.type()), spec);
            default -> FloatFormat.format(real(value), spec);
        };
    }

    private static String text(String text, FormatSpec spec) {
        String shown =
                spec.precision() >= 0
                        ? dev.kakehashi.runtime.Str.head(text, spec.precision())
                        : text;
        return new FormatSpec(
                        ' ',
                        spec.align() == '<' ? '<' : '>',
                        (char) 0,
                        false,
                        false,
                        spec.width(),
                        (char) 0,
                        -1,
                        (char) 0)
                .pad(shown);
    }

    private static String raw(Object value) {
        if (value instanceof ByteSequence sequence) {
            return new String(sequence.toArray(), StandardCharsets.ISO_8859_1);
        }
        throw new TypeError(
                "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                        + Repr.typeName(value)
                        + "'");
    }

    /// CPython writes each ASCII byte into its message, but of a str only what can be printed.
    private boolean isShown(char type) {
        return bytes ? type < 128 : type > 31 && type < 127;
    }

    private String character(Object value) {
        if (value instanceof String text && text.codePointCount(0, text.length()) == 1) {
            return text;
        }
        Number code = value instanceof String ? null : Int.indexOrNull(value);
        if (code == null) {
            throw new TypeError("%c requires int or char");
        }
        if (!(code instanceof Long number)
                || number < 0
                || number > (bytes ? 255 : Character.MAX_CODE_POINT)) {
            throw new OverflowError(
                    bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
        }
        return Character.toString((int) (long) number);
    }

    private static Number decimal(Object value, char type) {
        if (value instanceof Double number) {
            return Float.truncate(number);
        }
        Number number =
                value instanceof Instance
                        ? PercentNumbers.ofInstance(value)
                        : Int.indexOrNull(value);
        if (number == null) {
            throw new TypeError(
                    "%" + type + " format: a real number is required, not " + Repr.typeName(value));
        }
        return number;
    }

    private static Number radix(Object value, char type) {
        Number number = Int.indexOrNull(value);
        if (number == null) {
            throw new TypeError(
                    "%" + type + " format: an integer is required, not " + Repr.typeName(value));
        }
        return number;
    }

    private static double real(Object value) {
        return Float.required(value);
    }
}
