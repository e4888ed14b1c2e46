package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

/// How long a wait may take.
public final class Timeout {
    /// The longest wait, in seconds, as CPython on Linux has it.
    public static final double LONGEST = 9223372036.0;

    private static final double NANOS = 1e9;

    private Timeout() {}

    /// {@return nanoseconds; those of no end for None}
    ///
    /// @param seconds a number or null
    public static long nanos(Object seconds) {
        if (seconds == null) {
            return Long.MAX_VALUE;
        }
        double length = Arguments.real(seconds);
        if (length > LONGEST) {
            throw new OverflowError("timestamp too large to convert to C _PyTime_t");
        }
        return Math.max(0, (long) (length * NANOS));
    }

    /// {@return nanoseconds for `acquire(blocking, timeout)`}
    static long nanos(boolean blocking, Object timeout) {
        double length = Arguments.real(timeout);
        if (!blocking) {
            if (length != -1) {
                throw new ValueError("can't specify a timeout for a non-blocking call");
            }
            return 0;
        }
        if (length < 0 && length != -1) {
            throw new ValueError("timeout value must be a non-negative number");
        }
        return length == -1 ? Long.MAX_VALUE : nanos(timeout);
    }
}
