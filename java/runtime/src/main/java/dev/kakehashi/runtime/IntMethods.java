package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteValues;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.Arrays;

/// Methods of int.
@Python("int")
public abstract class IntMethods extends IntIndex {
    IntMethods() {}

    /// {@return how many bits the absolute value takes}
    @Python("bit_length(self, /)")
    public static long bitLength(Number self) {
        return Int.big(self).abs().bitLength();
    }

    /// {@return how many ones the absolute value has}
    @Python("bit_count(self, /)")
    public static long bitCount(Number self) {
        return Int.big(self).abs().bitCount();
    }

    /// {@return itself}
    @Python("conjugate(self, /)")
    public static Number conjugate(Number self) {
        return self;
    }

    /// {@return itself over one}
    @Python("as_integer_ratio(self, /)")
    public static PyTuple asIntegerRatio(Number self) {
        return PyTuple.of(self, 1L);
    }

    /// {@return true}
    @Python("is_integer(self, /)")
    public static boolean isInteger(Number self) {
        return true;
    }

    /// {@return so many bytes, the largest first or last}
    @Python("to_bytes(self, length=1, byteorder='big', *, signed=False)")
    public static Bytes toBytes(Number self, long length, String order, boolean signed) {
        boolean big = isBig(order);
        if (length < 0) {
            throw new ValueError("length argument must be non-negative");
        }
        BigInteger number = Int.big(self);
        if (number.signum() < 0 && !signed) {
            throw new OverflowError("can't convert negative int to unsigned");
        }
        int bits = signed ? number.bitLength() + 1 : number.bitLength();
        if (bits > length * 8 && !(signed && length == 0 && number.signum() == 0)) {
            throw new OverflowError("int too big to convert");
        }
        byte[] bytes = new byte[Math.toIntExact(length)];
        Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
        byte[] own = number.toByteArray();
        for (int i = 0; i < bytes.length && i < own.length; i++) {
            bytes[bytes.length - 1 - i] = own[own.length - 1 - i];
        }
        return Bytes.of(big ? bytes : turned(bytes));
    }

    /// {@return the int that bytes are}
    @Python("from_bytes(bytes, byteorder='big', *, signed=False)")
    public static Number fromBytes(Object values, String order, boolean signed) {
        byte[] bytes =
                values instanceof dev.kakehashi.runtime.value.ByteSequence sequence
                        ? sequence.toArray()
                        : ByteValues.of(values);
        byte[] ordered = isBig(order) ? bytes : turned(bytes);
        if (ordered.length == 0) {
            return 0L;
        }
        return Int.of(signed ? new BigInteger(ordered) : new BigInteger(1, ordered));
    }

    private static boolean isBig(String order) {
        return switch (order) {
            case "big" -> true;
            case "little" -> false;
            default -> throw new ValueError("byteorder must be either 'little' or 'big'");
        };
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    /// {@return itself}
    @Python("real")
    public static Number real(Number self) {
        return self;
    }

    /// {@return 0}
    @Python("imag")
    public static long imag(Number self) {
        return 0;
    }

    /// {@return itself}
    @Python("numerator")
    public static Number numerator(Number self) {
        return self;
    }

    /// {@return 1}
    @Python("denominator")
    public static long denominator(Number self) {
        return 1;
    }
}
