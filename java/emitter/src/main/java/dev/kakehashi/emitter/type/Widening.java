package dev.kakehashi.emitter.type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;

/// Lets intervals that keep growing jump, so that inference ends.
final class Widening {
    private static final int PATIENCE = 3;
    private static final List<BigInteger> STOPS =
            List.of(
                    BigInteger.ZERO,
                    BigInteger.valueOf(255),
                    BigInteger.valueOf(1 << 20),
                    BigInteger.valueOf(Integer.MAX_VALUE),
                    BigInteger.TWO.pow(40),
                    Interval.COUNTER,
                    BigInteger.valueOf(Long.MAX_VALUE));

    private Widening() {}

    static Type widen(Type before, Type after, int steps) {
        if (steps < PATIENCE) {
            return after;
        }
        if (before instanceof Type.Int(Interval old) && after instanceof Type.Int(Interval grown)) {
            return new Type.Int(widen(old, grown));
        }
        if (before instanceof Type.RangeOf(Interval old)
                && after instanceof Type.RangeOf(Interval grown)) {
            return new Type.RangeOf(widen(old, grown));
        }
        if (before instanceof Type.Optional(Type old)
                && after instanceof Type.Optional(Type grown)) {
            return new Type.Optional(widen(old, grown, steps));
        }
        if (before instanceof Type.TupleEach(Type old)
                && after instanceof Type.TupleEach(Type grown)) {
            return new Type.TupleEach(widen(old, grown, steps));
        }
        if (before instanceof Type.IteratorOf(Type old)
                && after instanceof Type.IteratorOf(Type grown)) {
            return new Type.IteratorOf(widen(old, grown, steps));
        }
        if (before instanceof Type.TupleOf(List<Type> old)
                && after instanceof Type.TupleOf(List<Type> grown)
                && old.size() == grown.size()) {
            return new Type.TupleOf(
                    java.util.stream.IntStream.range(0, old.size())
                            .mapToObj(index -> widen(old.get(index), grown.get(index), steps))
                            .toList());
        }
        return after;
    }

    private static Interval widen(Interval old, Interval grown) {
        return new Interval(
                grown.low() == null || grown.low().equals(old.low())
                        ? grown.low()
                        : lower(grown.low()),
                grown.high() == null || grown.high().equals(old.high())
                        ? grown.high()
                        : upper(grown.high()));
    }

    private static @Nullable BigInteger upper(BigInteger value) {
        return STOPS.stream().filter(stop -> stop.compareTo(value) >= 0).findFirst().orElse(null);
    }

    private static @Nullable BigInteger lower(BigInteger value) {
        if (value.signum() >= 0) {
            return BigInteger.ZERO;
        }
        BigInteger size = upper(value.negate());
        return size == null ? null : size.negate();
    }
}
