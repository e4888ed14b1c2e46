package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.math.BigInteger;

/// `math`: functions of ints.
@Python("math")
public final class WholeNumbers {
    private static final int FACTORIALS_IN_A_LONG = 20;

    private WholeNumbers() {}

    /// {@return the greatest common divisor}
    @Python("gcd(*integers)")
    public static Number gcd(Object... integers) {
        Number result = 0L;
        for (Object integer : integers) {
            Number next = Arguments.integer(integer);
            result =
                    result instanceof Long a
                                    && next instanceof Long b
                                    && a != Long.MIN_VALUE
                                    && b != Long.MIN_VALUE
                            ? (Number) gcd((long) a, (long) b)
                            : Int.of(Int.big(result).gcd(Int.big(next)));
        }
        return result;
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /// {@return the least common multiple}
    @Python("lcm(*integers)")
    public static Number lcm(Object... integers) {
        BigInteger result = BigInteger.ONE;
        for (Object integer : integers) {
            BigInteger next = Arguments.big(integer);
            if (next.signum() == 0 || result.signum() == 0) {
                result = BigInteger.ZERO;
            } else {
                result = result.divide(result.gcd(next)).multiply(next).abs();
            }
        }
        return Int.of(result);
    }

    /// {@return n!}
    @Python("factorial(n, /)")
    public static Number factorial(Object n) {
        BigInteger wanted = Arguments.big(n);
        if (wanted.signum() < 0) {
            throw new ValueError("factorial() not defined for negative values");
        }
        if (wanted.bitLength() > 31) {
            throw new OverflowError("factorial() argument should not exceed 9223372036854775807");
        }
        int last = wanted.intValue();
        if (last <= FACTORIALS_IN_A_LONG) {
            long product = 1;
            for (int i = 2; i <= last; i++) {
                product *= i;
            }
            return product;
        }
        return Int.of(product(1, last));
    }

    /// The product of the ints from `low` to `high`: halves of equal size multiply fastest.
    private static BigInteger product(long low, long high) {
        if (high - low < 8) {
            BigInteger product = BigInteger.valueOf(low);
            for (long i = low + 1; i <= high; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return product;
        }
        long middle = (low + high) >>> 1;
        return product(low, middle).multiply(product(middle + 1, high));
    }

    /// {@return in how many ways k of n things can be chosen}
    @Python("comb(n, k, /)")
    public static Number comb(Object n, Object k) {
        BigInteger all = Arguments.big(n);
        BigInteger chosen = Arguments.big(k);
        notNegative(all, "n");
        notNegative(chosen, "k");
        if (chosen.compareTo(all) > 0) {
            return 0L;
        }
        BigInteger fewer = chosen.min(all.subtract(chosen));
        if (fewer.bitLength() > 62) {
            throw new OverflowError("min(n - k, k) must not exceed 9223372036854775807");
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 0; i < fewer.longValue(); i++) {
            result =
                    result.multiply(all.subtract(BigInteger.valueOf(i)))
                            .divide(BigInteger.valueOf(i + 1));
        }
        return Int.of(result);
    }

    /// {@return in how many ways k of n things can be put in a row}
    @Python("perm(n, k=None, /)")
    public static Number perm(Object n, Object k) {
        if (k == null) {
            return factorial(n);
        }
        BigInteger all = Arguments.big(n);
        BigInteger chosen = Arguments.big(k);
        notNegative(all, "n");
        notNegative(chosen, "k");
        if (chosen.compareTo(all) > 0) {
            return 0L;
        }
        if (chosen.bitLength() > 62) {
            throw new OverflowError("k must not exceed 9223372036854775807");
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 0; i < chosen.longValue(); i++) {
            result = result.multiply(all.subtract(BigInteger.valueOf(i)));
        }
        return Int.of(result);
    }

    private static void notNegative(BigInteger value, String name) {
        if (value.signum() < 0) {
            throw new ValueError(name + " must be a non-negative integer");
        }
    }

    /// {@return the square root without its fraction}
    @Python("isqrt(n, /)")
    public static long isqrt(long n) {
        if (n < 0) {
            throw new ValueError("isqrt() argument must be nonnegative");
        }
        long root = (long) Math.sqrt((double) n);
        while (root * root > n || root > 3037000499L) {
            root--;
        }
        while (root < 3037000499L && (root + 1) * (root + 1) <= n) {
            root++;
        }
        return root;
    }

    /// {@return the square root without its fraction}
    @Python("isqrt(n, /)")
    public static Number isqrt(Object n) {
        Number number = Arguments.integer(n);
        if (number instanceof Long whole) {
            return isqrt((long) whole);
        }
        BigInteger big = Int.big(number);
        if (big.signum() < 0) {
            throw new ValueError("isqrt() argument must be nonnegative");
        }
        return Int.of(big.sqrt());
    }
}
