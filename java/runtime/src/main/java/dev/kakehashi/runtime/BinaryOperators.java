package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.BinaryOperator.*;

import java.math.BigInteger;

/// Python's binary operators on any values, and their forms in place.
public abstract class BinaryOperators extends Comparisons {
    BinaryOperators() {}

    /// {@return `a + b`}
    public static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long sum = x + y;
            return ((x ^ sum) & (y ^ sum)) < 0
                    ? BigInteger.valueOf(x).add(BigInteger.valueOf(y))
                    : (Object) sum;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x + y;
        }
        if (a instanceof String x && b instanceof String y) {
            return x.concat(y);
        }
        return Dispatch.binary(ADD, a, b);
    }

    /// {@return `a - b`}
    public static Object sub(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Int.sub((long) x, (long) y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x - y;
        }
        return Dispatch.binary(SUB, a, b);
    }

    /// {@return `a * b`}
    public static Object mul(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Int.mul((long) x, (long) y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x * y;
        }
        return Dispatch.binary(MUL, a, b);
    }

    /// {@return `a @ b`}
    public static Object matmul(Object a, Object b) {
        return Dispatch.binary(MATMUL, a, b);
    }

    /// {@return `a / b`}
    public static Object truediv(Object a, Object b) {
        return Dispatch.binary(TRUEDIV, a, b);
    }

    /// {@return `a // b`}
    public static Object floordiv(Object a, Object b) {
        return Dispatch.binary(FLOORDIV, a, b);
    }

    /// {@return `a % b`}
    public static Object mod(Object a, Object b) {
        return Dispatch.binary(MOD, a, b);
    }

    /// {@return `divmod(a, b)`}
    public static Object divmod(Object a, Object b) {
        return Dispatch.binary(DIVMOD, a, b);
    }

    /// {@return `a ** b`}
    public static Object pow(Object a, Object b) {
        return Dispatch.binary(POW, a, b);
    }

    /// {@return `a << b`}
    public static Object lshift(Object a, Object b) {
        return Dispatch.binary(LSHIFT, a, b);
    }

    /// {@return `a >> b`}
    public static Object rshift(Object a, Object b) {
        return Dispatch.binary(RSHIFT, a, b);
    }

    /// {@return `a & b`}
    public static Object and(Object a, Object b) {
        return Dispatch.binary(AND, a, b);
    }

    /// {@return `a | b`}
    public static Object or(Object a, Object b) {
        return Dispatch.binary(OR, a, b);
    }

    /// {@return `a ^ b`}
    public static Object xor(Object a, Object b) {
        return Dispatch.binary(XOR, a, b);
    }

    /// {@return what `a` is after `a += b`}
    public static Object iadd(Object a, Object b) {
        if (a instanceof Long || a instanceof Double || a instanceof String) {
            Object sum = NumberOperators.plain(a, b);
            return sum != null ? sum : Dispatch.inPlace(ADD, a, b);
        }
        return Dispatch.inPlace(ADD, a, b);
    }

    /// {@return what `a` is after `a -= b`}
    public static Object isub(Object a, Object b) {
        return Dispatch.inPlace(SUB, a, b);
    }

    /// {@return what `a` is after `a *= b`}
    public static Object imul(Object a, Object b) {
        return Dispatch.inPlace(MUL, a, b);
    }

    /// {@return what `a` is after `a @= b`}
    public static Object imatmul(Object a, Object b) {
        return Dispatch.inPlace(MATMUL, a, b);
    }

    /// {@return what `a` is after `a /= b`}
    public static Object itruediv(Object a, Object b) {
        return Dispatch.inPlace(TRUEDIV, a, b);
    }

    /// {@return what `a` is after `a //= b`}
    public static Object ifloordiv(Object a, Object b) {
        return Dispatch.inPlace(FLOORDIV, a, b);
    }

    /// {@return what `a` is after `a %= b`}
    public static Object imod(Object a, Object b) {
        return Dispatch.inPlace(MOD, a, b);
    }

    /// {@return what `a` is after `a **= b`}
    public static Object ipow(Object a, Object b) {
        return Dispatch.inPlace(POW, a, b);
    }

    /// {@return what `a` is after `a <<= b`}
    public static Object ilshift(Object a, Object b) {
        return Dispatch.inPlace(LSHIFT, a, b);
    }

    /// {@return what `a` is after `a >>= b`}
    public static Object irshift(Object a, Object b) {
        return Dispatch.inPlace(RSHIFT, a, b);
    }

    /// {@return what `a` is after `a &= b`}
    public static Object iand(Object a, Object b) {
        return Dispatch.inPlace(AND, a, b);
    }

    /// {@return what `a` is after `a |= b`}
    public static Object ior(Object a, Object b) {
        return Dispatch.inPlace(OR, a, b);
    }

    /// {@return what `a` is after `a ^= b`}
    public static Object ixor(Object a, Object b) {
        return Dispatch.inPlace(XOR, a, b);
    }
}
