package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.MemoryError;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;

/// Shifts and operations on the bits of ints, which have no end to the left.
@Python("int")
public abstract class IntBits extends IntPower {
    IntBits() {}

    /// {@return `a << b`}
    public static Number shiftLeft(Number a, Number b) {
        if (Int.signum(b) < 0) {
            throw new ValueError("negative shift count");
        }
        if (Int.signum(a) == 0) {
            return 0L;
        }
        if (!(b instanceof Long count) || count > Integer.MAX_VALUE) {
            throw b instanceof Long
                    ? new MemoryError()
                    : new OverflowError("too many digits in integer");
        }
        if (a instanceof Long x && count < 63 && x << count >> count == x) {
            return x << count;
        }
        return Int.of(Int.big(a).shiftLeft((int) (long) count));
    }

    /// {@return `a >> b`}
    public static Number shiftRight(Number a, Number b) {
        if (Int.signum(b) < 0) {
            throw new ValueError("negative shift count");
        }
        long count = Math.min(Int.clamp(b), Integer.MAX_VALUE);
        return a instanceof Long x
                ? (Number) (x >> Math.min(count, 63))
                : Int.of(Int.big(a).shiftRight((int) count));
    }

    /// {@return `a & b`}
    public static Number and(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? (Number) (x & y)
                : Int.of(Int.big(a).and(Int.big(b)));
    }

    /// {@return `a | b`}
    public static Number or(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? (Number) (x | y)
                : Int.of(Int.big(a).or(Int.big(b)));
    }

    /// {@return `a ^ b`}
    public static Number xor(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? (Number) (x ^ y)
                : Int.of(Int.big(a).xor(Int.big(b)));
    }

    /// {@return `~a`}
    public static Number invert(Number a) {
        return a instanceof Long x ? (Number) ~x : Int.of(Int.big(a).not());
    }
}
