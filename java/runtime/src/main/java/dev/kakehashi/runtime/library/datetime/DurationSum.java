package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Adds up the parts of a duration: ints exactly, the fractions of floats among themselves and
/// rounded at the end.
final class DurationSum {
    private BigInteger whole = BigInteger.ZERO;
    private double fraction;

    /// Adds a number of units, each of so many microseconds.
    DurationSum add(String name, Object value, long unit) {
        if (value instanceof Double number) {
            if (number.isNaN()) {
                throw new ValueError("cannot convert float NaN to integer");
            }
            if (number.isInfinite()) {
                throw new OverflowError("cannot convert float infinity to integer");
            }
            double integral = number < 0 ? Math.ceil(number) : Math.floor(number);
            whole = whole.add(big(integral).multiply(BigInteger.valueOf(unit)));
            double rest = (number - integral) * unit;
            double restIntegral = rest < 0 ? Math.ceil(rest) : Math.floor(rest);
            whole = whole.add(big(restIntegral));
            fraction += rest - restIntegral;
        } else if (value != null && Arguments.isInteger(value)) {
            whole = whole.add(Arguments.big(value).multiply(BigInteger.valueOf(unit)));
        } else {
            throw new TypeError(
                    "unsupported type for timedelta "
                            + name
                            + " component: "
                            + Repr.typeName(value));
        }
        return this;
    }

    private static BigInteger big(double integral) {
        return new BigDecimal(integral).toBigInteger();
    }

    /// {@return the sum in microseconds; a half goes to the even one}
    BigInteger total() {
        double rounded = Math.rint(fraction);
        if (Math.abs(rounded - fraction) == 0.5) {
            double odd = whole.testBit(0) ? 1 : 0;
            rounded = 2.0 * Math.rint((fraction + odd) * 0.5) - odd;
        }
        return whole.add(big(rounded));
    }
}
