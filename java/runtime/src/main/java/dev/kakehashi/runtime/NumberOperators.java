package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.value.Complex;

import java.math.BigInteger;

/// Binary operators of numbers: the wider type of both decides.
final class NumberOperators {
    private NumberOperators() {}

    /// The sum of two Longs, Doubles or Strings, or null.
    static Object plain(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Int.add((long) x, (long) y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x + y;
        }
        return a instanceof String x && b instanceof String y ? x.concat(y) : null;
    }

    static Object apply(BinaryOperator operator, Object a, Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) {
            switch (operator) {
                case AND -> {
                    return x && y;
                }
                case OR -> {
                    return x || y;
                }
                case XOR -> {
                    return x ^ y;
                }
                default -> {}
            }
        }
        Number first = number(a);
        Number second = number(b);
        if (first != null && second != null) {
            return first instanceof Double || second instanceof Double
                    ? floats(operator, Float.of(first), Float.of(second))
                    : ints(operator, first, second);
        }
        if (a instanceof Complex || b instanceof Complex) {
            Complex x = ComplexMath.of(a);
            Complex y = ComplexMath.of(b);
            return x == null || y == null ? NOT_IMPLEMENTED : complex(operator, x, y);
        }
        return NOT_IMPLEMENTED;
    }

    /// {@return a real number, booleans as 0 and 1, or null}
    static Number number(Object value) {
        return switch (Derived.plain(value)) {
            case Long number -> number;
            case Double number -> number;
            case BigInteger number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case null, default -> null;
        };
    }

    private static Object ints(BinaryOperator operator, Number a, Number b) {
        return switch (operator) {
            case ADD -> Int.add(a, b);
            case SUB -> Int.sub(a, b);
            case MUL -> Int.mul(a, b);
            case TRUEDIV -> Int.truediv(a, b);
            case FLOORDIV -> Int.floordiv(a, b);
            case MOD -> Int.mod(a, b);
            case DIVMOD -> Int.divmod(a, b);
            case POW -> Int.pow(a, b);
            case LSHIFT -> Int.shiftLeft(a, b);
            case RSHIFT -> Int.shiftRight(a, b);
            case AND -> Int.and(a, b);
            case OR -> Int.or(a, b);
            case XOR -> Int.xor(a, b);
            case MATMUL -> NOT_IMPLEMENTED;
        };
    }

    private static Object floats(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case TRUEDIV -> Float.truediv(a, b);
            case FLOORDIV -> Float.floordiv(a, b);
            case MOD -> Float.mod(a, b);
            case DIVMOD -> Float.divmod(a, b);
            case POW -> Float.pow(a, b);
            default -> NOT_IMPLEMENTED;
        };
    }

    private static Object complex(BinaryOperator operator, Complex a, Complex b) {
        return switch (operator) {
            case ADD -> ComplexMath.add(a, b);
            case SUB -> ComplexMath.sub(a, b);
            case MUL -> ComplexMath.mul(a, b);
            case TRUEDIV -> ComplexMath.div(a, b);
            case POW -> ComplexMath.pow(a, b);
            default -> NOT_IMPLEMENTED;
        };
    }
}
