package dev.kakehashi.emitter.type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// The integers from `low` to `high`, both included; null stands for "without end". Intervals prove
/// that a Java `long` is enough.
public record Interval(@Nullable BigInteger low, @Nullable BigInteger high) {
    /// How far a counter can come that only moves by small steps: nobody counts further. A number
    /// that no program writes, so that no condition compares with it.
    public static final BigInteger COUNTER = BigInteger.valueOf(1_152_921_504_613_697_531L);

    /// The largest step that still counts as small.
    private static final long SMALL_STEP = 1 << 16;

    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger EXACT_DOUBLE = BigInteger.TWO.pow(53);

    /// All integers.
    public static final Interval ALL = new Interval(null, null);

    /// The integers that are not negative.
    public static final Interval NATURAL = new Interval(BigInteger.ZERO, null);

    /// What a length, a count or an index of something in memory can be.
    public static final Interval LENGTH = of(0, Integer.MAX_VALUE);

    /// The length of a list, a tuple, a dict or a set: the runtime makes none that is longer.
    public static final Interval SIZE = of(0, 1 << 30);

    /// What fits a Java `long`.
    public static final Interval LONG = of(Long.MIN_VALUE, Long.MAX_VALUE);

    public static Interval of(long low, long high) {
        return new Interval(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    public static Interval of(BigInteger value) {
        return new Interval(value, value);
    }

    public boolean fitsLong() {
        return low != null
                && high != null
                && low.compareTo(LONG_MIN) >= 0
                && high.compareTo(LONG_MAX) <= 0;
    }

    /// Whether every value is a Java `int`, so that an index can be cast without a check.
    public boolean fitsInt() {
        return isWithin(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// Whether every value is a double without loss, so that comparing as doubles is exact.
    public boolean isExactAsDouble() {
        return low != null
                && high != null
                && low.abs().compareTo(EXACT_DOUBLE) <= 0
                && high.abs().compareTo(EXACT_DOUBLE) <= 0;
    }

    public boolean isWithin(long least, long most) {
        return low != null
                && high != null
                && low.compareTo(BigInteger.valueOf(least)) >= 0
                && high.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    public boolean isAtLeast(long least) {
        return low != null && low.compareTo(BigInteger.valueOf(least)) >= 0;
    }

    public boolean isAtMost(long most) {
        return high != null && high.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    public boolean isSmallStep() {
        return isWithin(-SMALL_STEP, SMALL_STEP);
    }

    public boolean contains(long value) {
        BigInteger exact = BigInteger.valueOf(value);
        return (low == null || low.compareTo(exact) <= 0)
                && (high == null || high.compareTo(exact) >= 0);
    }

    /// The same, as far as a counter can come.
    public Interval counted() {
        return new Interval(
                low == null ? COUNTER.negate() : low.max(COUNTER.negate()),
                high == null ? COUNTER : high.min(COUNTER));
    }

    /// The same without a value at one of its ends.
    public Interval without(BigInteger value) {
        return new Interval(
                value.equals(low) ? value.add(BigInteger.ONE) : low,
                value.equals(high) ? value.subtract(BigInteger.ONE) : high);
    }

    /// The one value, or null if there are more.
    public @Nullable BigInteger single() {
        return low != null && low.equals(high) ? low : null;
    }

    public boolean isEmpty() {
        return low != null && high != null && low.compareTo(high) > 0;
    }

    public Interval join(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : low.min(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    public Interval meet(Interval other) {
        return new Interval(
                low == null ? other.low : other.low == null ? low : low.max(other.low),
                high == null ? other.high : other.high == null ? high : high.min(other.high));
    }
}
