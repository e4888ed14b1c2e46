package dev.kakehashi.runtime.library.math;

import java.lang.invoke.MethodHandle;

/// The C library's `pow`, which is Python's `**` of floats: Java's own differs in the last bit for
/// one pair of arguments in a thousand. It stands alone, as linking all functions of [Libm] takes
/// longer than most programs that need no other.
public final class CPower {
    private static final MethodHandle POW = CFunction.binary("pow", Math::pow);

    private CPower() {}

    /// {@return the C library's `pow`}
    public static double of(double x, double y) {
        try {
            return (double) POW.invokeExact(x, y);
        } catch (Throwable failure) {
            throw failure instanceof Error error ? error : new AssertionError(failure);
        }
    }
}
