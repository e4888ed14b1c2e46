package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.collections.NamedTupleType;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decimal numbers of other values.
final class DecimalReader {
    private static final NamedTupleType TUPLE =
            NamedTupleType.of("DecimalTuple", "decimal", "sign", "digits", "exponent");
    private static final Pattern NUMBER =
            Pattern.compile("([-+])?(?=\\d|\\.\\d)(\\d*)(?:\\.(\\d*))?(?:[eE]([-+]?\\d+))?");
    private static final Pattern SPECIAL =
            Pattern.compile("([-+])?(?i:(inf(?:inity)?)|(s)?nan(\\d*))");

    private DecimalReader() {}

    static Decimal of(Object value, Context context) {
        return switch (value) {
            case Decimal number -> number;
            case String text -> read(text, context);
            case Double number -> {
                Decimal exact = exactly(number);
                context.flags().put(Condition.FLOAT_OPERATION.signal(), true);
                if (Boolean.TRUE.equals(context.traps().get(Condition.FLOAT_OPERATION.signal()))) {
                    context.signal(Condition.FLOAT_OPERATION);
                }
                yield exact;
            }
            case PyTuple parts -> ofParts(parts);
            case PyList<?> parts -> ofParts(PyTuple.from(parts));
            case null, default -> Decimal.required(value);
        };
    }

    static Decimal exactly(double number) {
        if (Double.isNaN(number)) {
            return Decimal.NAN;
        }
        if (Double.isInfinite(number)) {
            return Decimal.infinity(number < 0);
        }
        boolean minus = number < 0 || (number == 0 && 1 / number < 0);
        BigDecimal exact = new BigDecimal(Math.abs(number));
        return exact.scale() <= 0
                ? Decimal.finite(minus, exact.toBigIntegerExact(), 0)
                : Decimal.of(exact).withSign(minus);
    }

    private static Decimal read(String given, Context context) {
        String text = plain(given.strip().replace("_", ""));
        Matcher matcher = NUMBER.matcher(text);
        if (matcher.matches()) {
            String fraction = matcher.group(3) == null ? "" : matcher.group(3);
            String whole = matcher.group(2) + fraction;
            BigInteger power =
                    matcher.group(4) == null ? BigInteger.ZERO : new BigInteger(matcher.group(4));
            BigInteger exponent = power.subtract(BigInteger.valueOf(fraction.length()));
            if (exponent.bitLength() > 60) {
                return context.signal(Condition.INVALID_OPERATION);
            }
            return Decimal.finite(
                    "-".equals(matcher.group(1)), new BigInteger(whole), exponent.longValue());
        }
        Matcher special = SPECIAL.matcher(text);
        if (!special.matches()) {
            return context.signal(Condition.CONVERSION_SYNTAX);
        }
        boolean minus = "-".equals(special.group(1));
        if (special.group(2) != null) {
            return Decimal.infinity(minus);
        }
        Decimal.Kind kind =
                special.group(3) == null ? Decimal.Kind.QUIET_NAN : Decimal.Kind.SIGNALING_NAN;
        String payload = special.group(4);
        return new Decimal(
                kind, minus, payload.isEmpty() ? BigInteger.ZERO : new BigInteger(payload), 0);
    }

    /// Digits of other scripts as those of ASCII.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            int digit = Character.digit(point, 10);
                            if (digit >= 0) {
                                plain.append(digit);
                            } else {
                                plain.appendCodePoint(point);
                            }
                        });
        return plain.toString();
    }

    private static Decimal ofParts(PyTuple parts) {
        if (parts.size() != 3) {
            throw new ValueError("argument must be a sequence of length 3");
        }
        long sign = Arguments.whole(parts.get(0));
        if (sign != 0 && sign != 1) {
            throw new ValueError("sign must be an integer with the value 0 or 1");
        }
        StringBuilder digits = new StringBuilder("0");
        for (Object digit : Iteration.of(parts.get(1))) {
            long value = Arguments.whole(digit);
            if (value < 0 || value > 9) {
                throw new ValueError("coefficient must be a tuple of digits");
            }
            digits.append(value);
        }
        BigInteger number = new BigInteger(digits.toString());
        if (parts.get(2) instanceof String kind) {
            return switch (kind) {
                case "F" -> Decimal.infinity(sign == 1);
                case "n" -> new Decimal(Decimal.Kind.QUIET_NAN, sign == 1, number, 0);
                case "N" -> new Decimal(Decimal.Kind.SIGNALING_NAN, sign == 1, number, 0);
                default ->
                        throw new ValueError(
                                "string argument in the third position must be 'F', 'n' or 'N'");
            };
        }
        if (!Arguments.isInteger(parts.get(2))) {
            throw new TypeError("exponent must be an integer, not " + Repr.typeName(parts.get(2)));
        }
        return Decimal.finite(sign == 1, number, Arguments.whole(parts.get(2)));
    }

    static Object tuple(Decimal number) {
        String digits = number.digits.toString();
        boolean empty = number.isNan() && number.digits.signum() == 0;
        Object[] all = empty ? new Object[0] : new Object[digits.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (long) (digits.charAt(i) - '0');
        }
        Object exponent =
                switch (number.kind) {
                    case FINITE -> number.exponent;
                    case INFINITE -> "F";
                    case QUIET_NAN -> "n";
                    case SIGNALING_NAN -> "N";
                };
        return TUPLE.of(number.negative ? 1L : 0L, PyTuple.of(all), exponent);
    }
}
