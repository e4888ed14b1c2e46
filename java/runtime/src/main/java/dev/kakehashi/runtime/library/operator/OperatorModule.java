package dev.kakehashi.runtime.library.operator;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;

/// The module `operator`: operators as functions.
@Python("operator")
public final class OperatorModule {
    private OperatorModule() {}

    /// {@return `a + b`}
    @Python("add(a, b, /)")
    public static Object add(Object a, Object b) {
        return Operator.add(a, b);
    }

    /// {@return `a - b`}
    @Python("sub(a, b, /)")
    public static Object sub(Object a, Object b) {
        return Operator.sub(a, b);
    }

    /// {@return `a * b`}
    @Python("mul(a, b, /)")
    public static Object mul(Object a, Object b) {
        return Operator.mul(a, b);
    }

    /// {@return `a @ b`}
    @Python("matmul(a, b, /)")
    public static Object matmul(Object a, Object b) {
        return Operator.matmul(a, b);
    }

    /// {@return `a / b`}
    @Python("truediv(a, b, /)")
    public static Object truediv(Object a, Object b) {
        return Operator.truediv(a, b);
    }

    /// {@return `a // b`}
    @Python("floordiv(a, b, /)")
    public static Object floordiv(Object a, Object b) {
        return Operator.floordiv(a, b);
    }

    /// {@return `a % b`}
    @Python("mod(a, b, /)")
    public static Object mod(Object a, Object b) {
        return Operator.mod(a, b);
    }

    /// {@return `a ** b`}
    @Python("pow(a, b, /)")
    public static Object pow(Object a, Object b) {
        return Operator.pow(a, b);
    }

    /// {@return `a << b`}
    @Python("lshift(a, b, /)")
    public static Object lshift(Object a, Object b) {
        return Operator.lshift(a, b);
    }

    /// {@return `a >> b`}
    @Python("rshift(a, b, /)")
    public static Object rshift(Object a, Object b) {
        return Operator.rshift(a, b);
    }

    /// {@return `a & b`}
    @Python("and_(a, b, /)")
    public static Object and(Object a, Object b) {
        return Operator.and(a, b);
    }

    /// {@return `a | b`}
    @Python("or_(a, b, /)")
    public static Object or(Object a, Object b) {
        return Operator.or(a, b);
    }

    /// {@return `a ^ b`}
    @Python("xor(a, b, /)")
    public static Object xor(Object a, Object b) {
        return Operator.xor(a, b);
    }

    /// {@return `a < b`}
    @Python("lt(a, b, /)")
    public static Object lt(Object a, Object b) {
        return Operator.lt(a, b);
    }

    /// {@return `a <= b`}
    @Python("le(a, b, /)")
    public static Object le(Object a, Object b) {
        return Operator.le(a, b);
    }

    /// {@return `a > b`}
    @Python("gt(a, b, /)")
    public static Object gt(Object a, Object b) {
        return Operator.gt(a, b);
    }

    /// {@return `a >= b`}
    @Python("ge(a, b, /)")
    public static Object ge(Object a, Object b) {
        return Operator.ge(a, b);
    }

    /// {@return `a == b`}
    @Python("eq(a, b, /)")
    public static Object eq(Object a, Object b) {
        return Operator.eq(a, b);
    }

    /// {@return `a != b`}
    @Python("ne(a, b, /)")
    public static Object ne(Object a, Object b) {
        return Operator.ne(a, b);
    }

    /// {@return what `a` is after `a += b`}
    @Python("iadd(a, b, /)")
    public static Object iadd(Object a, Object b) {
        return Operator.iadd(a, b);
    }

    /// {@return what `a` is after `a -= b`}
    @Python("isub(a, b, /)")
    public static Object isub(Object a, Object b) {
        return Operator.isub(a, b);
    }

    /// {@return what `a` is after `a *= b`}
    @Python("imul(a, b, /)")
    public static Object imul(Object a, Object b) {
        return Operator.imul(a, b);
    }

    /// {@return what `a` is after `a @= b`}
    @Python("imatmul(a, b, /)")
    public static Object imatmul(Object a, Object b) {
        return Operator.imatmul(a, b);
    }

    /// {@return what `a` is after `a /= b`}
    @Python("itruediv(a, b, /)")
    public static Object itruediv(Object a, Object b) {
        return Operator.itruediv(a, b);
    }

    /// {@return what `a` is after `a //= b`}
    @Python("ifloordiv(a, b, /)")
    public static Object ifloordiv(Object a, Object b) {
        return Operator.ifloordiv(a, b);
    }

    /// {@return what `a` is after `a %= b`}
    @Python("imod(a, b, /)")
    public static Object imod(Object a, Object b) {
        return Operator.imod(a, b);
    }

    /// {@return what `a` is after `a **= b`}
    @Python("ipow(a, b, /)")
    public static Object ipow(Object a, Object b) {
        return Operator.ipow(a, b);
    }

    /// {@return what `a` is after `a <<= b`}
    @Python("ilshift(a, b, /)")
    public static Object ilshift(Object a, Object b) {
        return Operator.ilshift(a, b);
    }

    /// {@return what `a` is after `a >>= b`}
    @Python("irshift(a, b, /)")
    public static Object irshift(Object a, Object b) {
        return Operator.irshift(a, b);
    }

    /// {@return what `a` is after `a &= b`}
    @Python("iand(a, b, /)")
    public static Object iand(Object a, Object b) {
        return Operator.iand(a, b);
    }

    /// {@return what `a` is after `a |= b`}
    @Python("ior(a, b, /)")
    public static Object ior(Object a, Object b) {
        return Operator.ior(a, b);
    }

    /// {@return what `a` is after `a ^= b`}
    @Python("ixor(a, b, /)")
    public static Object ixor(Object a, Object b) {
        return Operator.ixor(a, b);
    }

    /// {@return `-a`}
    @Python("neg(a, /)")
    public static Object neg(Object a) {
        return Operator.neg(a);
    }

    /// {@return `+a`}
    @Python("pos(a, /)")
    public static Object pos(Object a) {
        return Operator.pos(a);
    }

    /// {@return `~a`}
    @Python("invert(a, /)")
    public static Object invert(Object a) {
        return Operator.invert(a);
    }

    /// {@return `~a`}
    @Python("inv(a, /)")
    public static Object inv(Object a) {
        return Operator.invert(a);
    }

    /// {@return `abs(a)`}
    @Python("abs(a, /)")
    public static Object abs(Object a) {
        return Operator.abs(a);
    }
}
