package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// Python's operators on one value.
public abstract class Unary {
    Unary() {}

    /// {@return `bool(value)`}
    public static boolean truth(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case null -> false;
            case Long number -> number != 0;
            case String text -> !text.isEmpty();
            case Instance instance -> truthOf(instance);
            case Double number -> number != 0;
            case PyList<?> list -> !list.isEmpty();
            case PyDict<?, ?> dict -> !dict.isEmpty();
            case PyTuple tuple -> !tuple.isEmpty();
            case AnySet<?> set -> !set.isEmpty();
            case PyObject object -> Bridge.truth(object);
            case Complex number -> number.real() != 0 || number.imaginary() != 0;
            case ByteSequence bytes -> bytes.size() != 0;
            case PyRange range -> range.size() != 0;
            case DictView<?> view -> view.size() != 0;
            default -> true;
        };
    }

    private static boolean truthOf(Instance instance) {
        Object result = instance.__bool__();
        if (result instanceof Boolean truth) {
            return truth;
        }
        throw new TypeError("__bool__ should return bool, returned " + Repr.typeName(result));
    }

    /// {@return `not value`}
    public static boolean not(Object value) {
        return !truth(value);
    }

    /// {@return `-value`}
    public static Object neg(Object value) {
        return switch (value) {
            case Long number -> Int.neg(number);
            case Double number -> -number;
            case BigInteger number -> Int.neg(number);
            case Boolean truth -> truth ? -1L : 0L;
            case Complex number -> new Complex(-number.real(), -number.imaginary());
            case Instance instance -> answered(instance.__neg__(), "unary -", value);
            case PyObject object -> Bridge.unary("neg", object);
            case null, default -> throw bad("unary -", value);
        };
    }

    /// {@return `+value`}
    public static Object pos(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case Complex number -> number;
            case Instance instance -> answered(instance.__pos__(), "unary +", value);
            case PyObject object -> Bridge.unary("pos", object);
            case null, default -> throw bad("unary +", value);
        };
    }

    /// {@return `~value`}
    public static Object invert(Object value) {
        return switch (value) {
            case Long number -> ~number;
            case BigInteger number -> Int.invert(number);
            case Boolean truth -> truth ? -2L : -1L;
            case Instance instance -> answered(instance.__invert__(), "unary ~", value);
            case PyObject object -> Bridge.unary("invert", object);
            case null, default -> throw bad("unary ~", value);
        };
    }

    /// {@return `abs(value)`}
    public static Object abs(Object value) {
        return switch (value) {
            case Long number -> Int.abs(number);
            case Double number -> Math.abs(number);
            case BigInteger number -> number.abs();
            case Boolean truth -> truth ? 1L : 0L;
            case Complex number -> ComplexMath.abs(number);
            case Instance instance -> answered(instance.__abs__(), "abs()", value);
            case PyObject object -> Bridge.unary("abs", object);
            case null, default -> throw bad("abs()", value);
        };
    }

    private static Object answered(Object result, String operation, Object value) {
        if (result == NotImplementedType.NOT_IMPLEMENTED) {
            throw bad(operation, value);
        }
        return result;
    }

    private static TypeError bad(String operation, Object value) {
        return new TypeError(
                "bad operand type for " + operation + ": '" + Repr.typeName(value) + "'");
    }
}
