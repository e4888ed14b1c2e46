package dev.kakehashi.emitter.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;

class IntervalArithmeticTest {
    private static final long REACH = 4;

    /// Every pair of small intervals, and every pair of numbers in them.
    private static void holds(
            BinaryOperator<Interval> intervals, LongBinaryOperator numbers, long leastRight) {
        for (long a = -REACH; a <= REACH; a++) {
            for (long b = a; b <= REACH; b++) {
                for (long c = leastRight; c <= REACH; c++) {
                    for (long d = c; d <= REACH; d++) {
                        holds(
                                intervals.apply(Interval.of(a, b), Interval.of(c, d)),
                                numbers,
                                a,
                                b,
                                c,
                                d);
                    }
                }
            }
        }
    }

    private static void holds(
            Interval result, LongBinaryOperator numbers, long a, long b, long c, long d) {
        for (long x = a; x <= b; x++) {
            for (long y = c; y <= d; y++) {
                assertThat(result.contains(numbers.applyAsLong(x, y)))
                        .as("%s and %s from [%s, %s] and [%s, %s] in %s", x, y, a, b, c, d, result)
                        .isTrue();
            }
        }
    }

    @Test
    void sumsDifferencesAndProductsAreInside() {
        holds(IntervalArithmetic::add, Long::sum, -REACH);
        holds(IntervalArithmetic::sub, (x, y) -> x - y, -REACH);
        holds(IntervalArithmetic::mul, (x, y) -> x * y, -REACH);
    }

    @Test
    void quotientsAndRemaindersAreInside() {
        holds(IntervalArithmetic::floordiv, Math::floorDiv, 1);
        holds(IntervalArithmetic::mod, Math::floorMod, 1);
        holds(IntervalArithmetic::floordiv, (x, y) -> y == 0 ? 0 : Math.floorDiv(x, y), -REACH);
        holds(IntervalArithmetic::mod, (x, y) -> y == 0 ? 0 : Math.floorMod(x, y), -REACH);
    }

    @Test
    void bitsAreInside() {
        holds(IntervalArithmetic::and, (x, y) -> x & y, -REACH);
        holds(IntervalArithmetic::or, (x, y) -> x | y, -REACH);
        holds(IntervalArithmetic::or, (x, y) -> x ^ y, -REACH);
        holds(IntervalArithmetic::lshift, (x, y) -> x << y, 0);
        holds(IntervalArithmetic::rshift, (x, y) -> x >> y, 0);
    }

    @Test
    void powersAreInside() {
        holds(IntervalArithmetic::pow, (x, y) -> (long) Math.pow((double) x, (double) y), 0);
    }

    @Test
    void whatHasNoEndHasNone() {
        assertThat(IntervalArithmetic.add(Interval.ALL, Interval.of(1, 1))).isEqualTo(Interval.ALL);
        assertThat(IntervalArithmetic.mul(Interval.NATURAL, Interval.NATURAL))
                .isEqualTo(Interval.NATURAL);
        assertThat(Interval.ALL.fitsLong()).isFalse();
        assertThat(Interval.LONG.fitsLong()).isTrue();
    }
}
