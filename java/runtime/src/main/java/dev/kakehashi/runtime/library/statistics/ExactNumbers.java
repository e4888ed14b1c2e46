package dev.kakehashi.runtime.library.statistics;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.decimal.Decimal;
import dev.kakehashi.runtime.library.numbers.Fraction;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Numbers of any kinds as exact fractions, and results as the kind that fits them all.
final class ExactNumbers {
    /// Kinds of numbers; a later one takes the ones before it.
    private enum Kind {
        INT,
        FRACTION,
        DECIMAL,
        FLOAT
    }

    private final List<Fraction> numbers = new ArrayList<>();
    private Kind kind = Kind.INT;

    /// What is no finite number decides alone.
    private Object special;

    ExactNumbers(Object data) {
        for (Object each : Iteration.of(data)) {
            Kind next = kind(each);
            boolean mixed =
                    (kind == Kind.DECIMAL && (next == Kind.FLOAT || next == Kind.FRACTION))
                            || (next == Kind.DECIMAL
                                    && (kind == Kind.FLOAT || kind == Kind.FRACTION));
            if (mixed) {
                throw new TypeError("don't know how to coerce " + kind + " and " + next);
            }
            kind = next.compareTo(kind) > 0 ? next : kind;
            if (each instanceof Double real && !Double.isFinite(real)) {
                special = special == null ? real : Operator.add(special, real);
                numbers.add(new Fraction(0L, null));
            } else {
                numbers.add(new Fraction(each, null));
            }
        }
    }

    private static Kind kind(Object value) {
        return switch (value) {
            case Double real -> Kind.FLOAT;
            case Fraction fraction -> Kind.FRACTION;
            case Decimal decimal -> Kind.DECIMAL;
            case null, default -> {
                if (value == null || !Arguments.isInteger(value)) {
                    throw new TypeError(
                            "can't convert type '"
                                    + Repr.typeName(value)
                                    + "' to numerator/denominator");
                }
                yield Kind.INT;
            }
        };
    }

    int size() {
        return numbers.size();
    }

    List<Fraction> all() {
        return numbers;
    }

    Object special() {
        return special;
    }

    Object sum() {
        Object sum = new Fraction(0L, null);
        for (Fraction each : numbers) {
            sum = Operator.add(sum, each);
        }
        return sum;
    }

    /// {@return the sum of the squares of the distances from the mean, or from what is given}
    Object squares(Object center) {
        Object mean =
                center == null
                        ? Operator.truediv(sum(), (long) size())
                        : new Fraction(center, null);
        Object sum = new Fraction(0L, null);
        for (Fraction each : numbers) {
            Object distance = Operator.sub(each, mean);
            sum = Operator.add(sum, Operator.mul(distance, distance));
        }
        return sum;
    }

    /// {@return an exact result as the kind of number that the data has}
    Object result(Object exact) {
        Fraction fraction = (Fraction) exact;
        Number top = fraction.numerator();
        Number bottom = fraction.denominator();
        return switch (kind) {
            case INT -> bottom.equals(1L) ? top : Operator.truediv(top, bottom);
            case FLOAT -> Operator.truediv(top, bottom);
            case FRACTION -> fraction;
            case DECIMAL -> Operator.truediv(new Decimal(top, null), bottom);
        };
    }

    /// {@return the square root of an exact result, rounded once}
    Object root(Object exact) {
        Fraction fraction = (Fraction) exact;
        if (kind == Kind.DECIMAL) {
            return Attributes.call(result(fraction), "sqrt");
        }
        PyTuple ratio = fraction.asIntegerRatio();
        return root(Arguments.big(ratio.get(0)), Arguments.big(ratio.get(1)));
    }

    /// The root of so many bits that a float rounds it as the exact one; the last bit tells whether
    /// something was left.
    private static Object root(BigInteger top, BigInteger bottom) {
        if (top.signum() == 0) {
            return 0.0;
        }
        int shift = Math.floorDiv(top.bitLength() - bottom.bitLength() - 109, 2);
        if (shift >= 0) {
            BigInteger root = odd(top, bottom.shiftLeft(2 * shift)).shiftLeft(shift);
            return Operator.truediv(Int.of(root), 1L);
        }
        BigInteger root = odd(top.shiftLeft(-2 * shift), bottom);
        return Operator.truediv(Int.of(root), Int.of(BigInteger.ONE.shiftLeft(-shift)));
    }

    private static BigInteger odd(BigInteger top, BigInteger bottom) {
        BigInteger root = top.divide(bottom).sqrt();
        boolean exact = root.multiply(root).multiply(bottom).equals(top);
        return exact ? root : root.or(BigInteger.ONE);
    }
}
