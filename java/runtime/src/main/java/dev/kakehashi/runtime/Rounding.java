package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// What `round` does: ties go to the even neighbour, and a float is rounded by its exact value.
final class Rounding {
    private static final int MOST_DIGITS = 323;

    private Rounding() {}

    static Object round(Object number, Object digits) {
        return switch (number) {
            case Double x -> digits == null ? whole(x) : (Object) toDigits(x, Int.index(digits));
            case Long x -> digits == null ? x : (Object) ints(x, Int.index(digits));
            case BigInteger x -> digits == null ? x : (Object) ints(x, Int.index(digits));
            case Boolean x ->
                    digits == null ? (x ? 1L : 0L) : (Object) ints(x ? 1L : 0L, Int.index(digits));
            case Instance instance -> instance.__round__(digits);
            case PyObject object ->
                    digits == null
                            ? Bridge.callBuiltin("round", object)
                            : Bridge.callBuiltin("round", object, digits);
            case null, default ->
                    throw new TypeError(
                            "type " + Repr.typeName(number) + " doesn't define __round__ method");
        };
    }

    private static Number whole(double x) {
        return Float.truncate(Math.rint(x));
    }

    private static double toDigits(double x, Number digits) {
        if (!Double.isFinite(x) || x == 0) {
            return x;
        }
        long places = Int.clamp(digits);
        if (places > MOST_DIGITS) {
            return x;
        }
        if (places < -308) {
            return Math.copySign(0.0, x);
        }
        double rounded =
                new BigDecimal(x).setScale((int) places, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw new OverflowError("rounded value too large to represent");
        }
        return rounded == 0 ? Math.copySign(0.0, x) : rounded;
    }

    private static Number ints(Number x, Number digits) {
        if (Int.signum(digits) >= 0) {
            return x;
        }
        long places = -Int.clamp(digits);
        if (places > 10_000) {
            return 0L;
        }
        BigInteger unit = BigInteger.TEN.pow((int) places);
        return Int.of(
                new BigDecimal(Int.big(x))
                        .divide(new BigDecimal(unit), 0, RoundingMode.HALF_EVEN)
                        .toBigInteger()
                        .multiply(unit));
    }
}
