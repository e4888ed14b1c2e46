package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.library.math.CPower;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Python's float: arithmetic where it differs from Java's, and conversions.
@SuppressWarnings("JavaLangClash") // It is named as Python names it.
@Python("float")
public final class Float extends FloatMethods {
    private Float() {}

    /// {@return an int as a float}
    ///
    /// @throws OverflowError if it is larger than any float
    public static double of(Number number) {
        if (number instanceof BigInteger big) {
            double converted = big.doubleValue();
            if (Double.isInfinite(converted)) {
                throw new OverflowError("int too large to convert to float");
            }
            return converted;
        }
        return number.doubleValue();
    }

    /// {@return a value that must be a real number}
    public static double required(Object value) {
        return FloatConversion.real(value, "must be real number, not ");
    }

    /// {@return the whole part as an int}
    public static Number truncate(double number) {
        if (Double.isNaN(number)) {
            throw new ValueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(number)) {
            throw new OverflowError("cannot convert float infinity to integer");
        }
        return Math.abs(number) < 0x1p62
                ? (Number) (long) number
                : Int.of(new BigDecimal(number).toBigInteger());
    }

    /// {@return `a / b`}
    public static double truediv(double a, double b) {
        if (b == 0) {
            throw new ZeroDivisionError("float division by zero");
        }
        return a / b;
    }

    /// {@return `a // b`}
    public static double floordiv(double a, double b) {
        if (b == 0) {
            throw new ZeroDivisionError("float floor division by zero");
        }
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && (b < 0) != (remainder < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /// {@return `a % b`, which has the sign of `b`}
    public static double mod(double a, double b) {
        if (b == 0) {
            throw new ZeroDivisionError("float modulo");
        }
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0.0, b);
        }
        return (b < 0) != (remainder < 0) ? remainder + b : remainder;
    }

    /// {@return `divmod(a, b)`}
    public static PyTuple divmod(double a, double b) {
        if (b == 0) {
            throw new ZeroDivisionError("float divmod()");
        }
        return PyTuple.of(floordiv(a, b), mod(a, b));
    }

    /// {@return `a ** b`: a float, or a complex number if `a` is negative and `b` no whole number}
    public static Object pow(double a, double b) {
        if (a < 0
                && b != Math.rint(b)
                && !Double.isInfinite(a)
                && !Double.isInfinite(b)
                && !Double.isNaN(b)) {
            return ComplexMath.pow(
                    new dev.kakehashi.runtime.value.Complex(a, 0),
                    new dev.kakehashi.runtime.value.Complex(b, 0));
        }
        return power(a, b);
    }

    /// {@return `a ** b` where the result is real}
    public static double power(double a, double b) {
        if (a == 0 && b < 0) {
            throw new ZeroDivisionError("0.0 cannot be raised to a negative power");
        }
        if (a == 1 || (a == -1 && Double.isInfinite(b))) {
            return 1;
        }
        double result = CPower.of(a, b);
        if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw new OverflowError(34L, "Numerical result out of range");
        }
        return result;
    }
}
