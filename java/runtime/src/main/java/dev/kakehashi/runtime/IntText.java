package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.ValueError;

import java.math.BigInteger;

/// Ints as text, with Python's limit on the number of digits.
final class IntText {
    /// How many decimal digits Python converts: more take a time that grows with their square.
    static final int MAX_DIGITS = 4300;

    private static final BigInteger LIMIT = BigInteger.TEN.pow(MAX_DIGITS);

    private IntText() {}

    static String decimal(BigInteger number) {
        if (number.bitLength() > 14_000 && number.abs().compareTo(LIMIT) >= 0) {
            throw new ValueError(
                    "Exceeds the limit ("
                            + MAX_DIGITS
                            + " digits) for integer string conversion; use"
                            + " sys.set_int_max_str_digits() to increase the limit");
        }
        return number.toString();
    }
}
