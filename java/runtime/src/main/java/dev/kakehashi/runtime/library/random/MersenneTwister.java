package dev.kakehashi.runtime.library.random;

import java.math.BigInteger;

/// MT19937 as Python seeds and reads it.
final class MersenneTwister {
    static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;
    private static final int MATRIX = 0x9908b0df;
    private static final double TWO_TO_26 = 67108864.0;
    private static final double TWO_TO_53 = 9007199254740992.0;

    final int[] state = new int[SIZE];
    int index = SIZE;

    /// Starts again from the absolute value of an int of any size.
    void seed(BigInteger number) {
        byte[] bytes = number.abs().toByteArray();
        int words = Math.max(1, (number.abs().bitLength() + 31) / 32);
        int[] key = new int[words];
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            if (place / 4 < words) {
                key[place / 4] |= (bytes[i] & 0xff) << (place % 4 * 8);
            }
        }
        seed(key);
    }

    private void start(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        index = SIZE;
    }

    private void seed(int[] key) {
        start(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + key[j] + j;
            i++;
            j++;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
            if (j >= key.length) {
                j = 0;
            }
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
            i++;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        state[0] = UPPER;
    }

    private void refill() {
        for (int i = 0; i < SIZE; i++) {
            int y = state[i] & UPPER | state[(i + 1) % SIZE] & LOWER;
            state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : MATRIX);
        }
        index = 0;
    }

    /// {@return 32 random bits}
    int next() {
        if (index >= SIZE) {
            refill();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    /// {@return a float from 0 to below 1 with 53 random bits}
    double real() {
        int a = next() >>> 5;
        int b = next() >>> 6;
        return (a * TWO_TO_26 + b) / TWO_TO_53;
    }

    /// {@return so many random bits, at most 63}
    long bits(int count) {
        if (count <= 32) {
            return (next() >>> (32 - count)) & 0xffffffffL;
        }
        long low = next() & 0xffffffffL;
        return low | (next() >>> (64 - count) & 0xffffffffL) << 32;
    }

    /// {@return so many random bits}
    BigInteger manyBits(long count) {
        int words = Math.toIntExact((count + 31) / 32);
        byte[] bytes = new byte[words * 4];
        long left = count;
        for (int word = 0; word < words; word++, left -= 32) {
            int value = left < 32 ? next() >>> (32 - left) : next();
            for (int i = 0; i < 4; i++) {
                bytes[bytes.length - 1 - word * 4 - i] = (byte) (value >>> (8 * i));
            }
        }
        return new BigInteger(1, bytes);
    }

    /// {@return an int from 0 to below a limit}
    long below(long limit) {
        int bits = 64 - Long.numberOfLeadingZeros(limit);
        long number = bits(bits);
        while (number >= limit) {
            number = bits(bits);
        }
        return number;
    }

    /// {@return an int from 0 to below a limit}
    BigInteger below(BigInteger limit) {
        int bits = limit.bitLength();
        BigInteger number = manyBits(bits);
        while (number.compareTo(limit) >= 0) {
            number = manyBits(bits);
        }
        return number;
    }
}
