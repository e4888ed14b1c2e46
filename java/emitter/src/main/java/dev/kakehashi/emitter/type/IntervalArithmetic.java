package dev.kakehashi.emitter.type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.Stream;

/// Python's integer operators over intervals: every result that the operands allow is inside.
public final class IntervalArithmetic {
    private static final int LARGEST_SHIFT = 128;

    private IntervalArithmetic() {}

    public static Interval add(Interval left, Interval right) {
        return new Interval(sum(left.low(), right.low()), sum(left.high(), right.high()));
    }

    public static Interval sub(Interval left, Interval right) {
        return add(left, negate(right));
    }

    public static Interval negate(Interval value) {
        return new Interval(
                value.high() == null ? null : value.high().negate(),
                value.low() == null ? null : value.low().negate());
    }

    public static Interval mul(Interval left, Interval right) {
        if (left.low() == null
                || left.high() == null
                || right.low() == null
                || right.high() == null) {
            return left.isAtLeast(0) && right.isAtLeast(0) ? Interval.NATURAL : Interval.ALL;
        }
        return hull(
                left.low().multiply(right.low()),
                left.low().multiply(right.high()),
                left.high().multiply(right.low()),
                left.high().multiply(right.high()));
    }

    public static Interval floordiv(Interval left, Interval right) {
        if (right.isAtLeast(1)) {
            BigInteger least = Objects.requireNonNull(right.low());
            return new Interval(
                    left.low() == null
                            ? null
                            : left.low().signum() < 0 ? floor(left.low(), least) : BigInteger.ZERO,
                    left.high() == null
                            ? null
                            : left.high().signum() < 0
                                    ? BigInteger.valueOf(-1)
                                    : floor(left.high(), least));
        }
        if (left.low() == null || left.high() == null) {
            return Interval.ALL;
        }
        BigInteger most = left.low().abs().max(left.high().abs());
        return new Interval(most.negate(), most);
    }

    public static Interval mod(Interval left, Interval right) {
        if (right.isAtLeast(1)) {
            BigInteger most = right.high() == null ? null : right.high().subtract(BigInteger.ONE);
            if (left.isAtLeast(0)
                    && left.high() != null
                    && (most == null || left.high().compareTo(most) < 0)) {
                most = left.high();
            }
            return new Interval(BigInteger.ZERO, most);
        }
        if (right.low() == null || right.high() == null) {
            return Interval.ALL;
        }
        BigInteger most = right.low().abs().max(right.high().abs());
        return new Interval(
                right.isAtMost(0) ? most.negate() : right.low().min(BigInteger.ZERO), most);
    }

    public static Interval pow(Interval base, Interval exponent) {
        if (base.low() == null
                || base.high() == null
                || exponent.low() == null
                || !exponent.isWithin(0, 64)) {
            return base.isAtLeast(0) ? Interval.NATURAL : Interval.ALL;
        }
        BigInteger reach =
                base.low()
                        .abs()
                        .max(base.high().abs())
                        .max(BigInteger.ONE)
                        .pow(Objects.requireNonNull(exponent.high()).intValue());
        return new Interval(base.isAtLeast(0) ? BigInteger.ZERO : reach.negate(), reach);
    }

    public static Interval lshift(Interval value, Interval shift) {
        return shift.isWithin(0, LARGEST_SHIFT)
                ? mul(
                        value,
                        new Interval(
                                BigInteger.ONE,
                                BigInteger.ONE.shiftLeft(
                                        Objects.requireNonNull(shift.high()).intValue())))
                : value.isAtLeast(0) ? Interval.NATURAL : Interval.ALL;
    }

    public static Interval rshift(Interval value, Interval shift) {
        BigInteger low = value.low();
        BigInteger high = value.high();
        if (shift.isWithin(0, LARGEST_SHIFT) && low != null && high != null) {
            int least = Objects.requireNonNull(shift.low()).intValue();
            int most = Objects.requireNonNull(shift.high()).intValue();
            return hull(
                    low.shiftRight(least),
                    low.shiftRight(most),
                    high.shiftRight(least),
                    high.shiftRight(most));
        }
        return new Interval(
                low == null ? null : low.min(BigInteger.ZERO),
                high == null ? null : high.max(BigInteger.valueOf(-1)));
    }

    public static Interval and(Interval left, Interval right) {
        if (left.isAtLeast(0) && right.isAtLeast(0)) {
            return new Interval(BigInteger.ZERO, smaller(left.high(), right.high()));
        }
        if (left.isAtLeast(0)) {
            return new Interval(BigInteger.ZERO, left.high());
        }
        return right.isAtLeast(0)
                ? new Interval(BigInteger.ZERO, right.high())
                : powers(left, right);
    }

    /// Or and exclusive or: no more bits than the wider operand has.
    public static Interval or(Interval left, Interval right) {
        Interval reach = powers(left, right);
        return left.isAtLeast(0) && right.isAtLeast(0)
                ? new Interval(BigInteger.ZERO, reach.high())
                : reach;
    }

    public static Interval absolute(Interval value) {
        if (value.isAtLeast(0)) {
            return value;
        }
        return value.low() == null || value.high() == null
                ? Interval.NATURAL
                : new Interval(BigInteger.ZERO, value.low().abs().max(value.high().abs()));
    }

    private static Interval powers(Interval left, Interval right) {
        if (left.low() == null
                || left.high() == null
                || right.low() == null
                || right.high() == null) {
            return Interval.ALL;
        }
        int bits =
                Stream.of(left.low(), left.high(), right.low(), right.high())
                        .mapToInt(BigInteger::bitLength)
                        .max()
                        .orElse(0);
        BigInteger reach = BigInteger.ONE.shiftLeft(bits);
        return new Interval(reach.negate(), reach.subtract(BigInteger.ONE));
    }

    private static @Nullable BigInteger smaller(
            @Nullable BigInteger left, @Nullable BigInteger right) {
        return left == null ? right : right == null ? left : left.min(right);
    }

    private static @Nullable BigInteger sum(@Nullable BigInteger left, @Nullable BigInteger right) {
        return left == null || right == null ? null : left.add(right);
    }

    private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] both = dividend.divideAndRemainder(divisor);
        return both[1].signum() != 0 && both[1].signum() != divisor.signum()
                ? both[0].subtract(BigInteger.ONE)
                : both[0];
    }

    private static Interval hull(BigInteger... values) {
        return new Interval(
                Stream.of(values).reduce(BigInteger::min).orElseThrow(),
                Stream.of(values).reduce(BigInteger::max).orElseThrow());
    }
}
