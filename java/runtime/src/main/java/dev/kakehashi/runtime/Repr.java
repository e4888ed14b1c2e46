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
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.Set;

/// Python's `repr` and `str`.
public final class Repr {
    private static final Set<String> QUALIFIED = Set.of("datetime", "decimal", "re", "_io", "_csv");
    private static final Set<String> NATIVE =
            Set.of(
                    "collections.deque",
                    "collections.defaultdict",
                    "collections.OrderedDict",
                    "functools.partial");

    private Repr() {}

    /// {@return `str(value)`}
    public static String str(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Double number -> Float.repr(number);
            case Instance instance -> text(instance.__str__(), "__str__");
            case PyObject object -> Bridge.str(object);
            case null, default -> of(value);
        };
    }

    /// {@return `str(value)`}
    public static String str(long value) {
        return Long.toString(value);
    }

    /// {@return `str(value)`}
    public static String str(double value) {
        return Float.repr(value);
    }

    /// {@return `str(value)`}
    public static String str(boolean value) {
        return value ? "True" : "False";
    }

    /// {@return `repr(value)`}
    public static String of(Object value) {
        return switch (value) {
            case null -> "None";
            case String text -> TextRepr.of(text);
            case Long number -> number.toString();
            case Double number -> Float.repr(number);
            case Boolean truth -> truth ? "True" : "False";
            case BigInteger number -> IntText.decimal(number);
            case Instance instance -> text(instance.__repr__(), "__repr__");
            case Complex number -> ComplexText.repr(number);
            case PyList<?> list -> ContainerRepr.list(list);
            case PyTuple tuple -> ContainerRepr.tuple(tuple);
            case PyDict<?, ?> dict -> ContainerRepr.dict(dict);
            case AnySet<?> set -> ContainerRepr.set(set);
            case DictView<?> view -> ContainerRepr.view(view);
            case ByteSequence bytes -> BytesRepr.of(bytes);
            case PyObject object -> Bridge.repr(object);
            case Iterator<?> iterator -> address(typeName(iterator) + " object", iterator);
            default -> value.toString();
        };
    }

    /// {@return `<name at 0x…>`: what the repr of an object without a better one looks like}
    static String address(String name, Object value) {
        return "<"
                + name
                + " at 0x"
                + "%012x".formatted(0x7f0000000000L + System.identityHashCode(value) * 16L)
                + ">";
    }

    /// {@return `ascii(value)`}
    public static String ascii(Object value) {
        return TextRepr.ascii(of(value));
    }

    /// {@return the name of a value's type, as errors have it: with its module where CPython has
    /// the type in C and outside of builtins}
    public static String typeName(Object value) {
        PyType type = PyType.of(value);
        return QUALIFIED.contains(type.module()) || NATIVE.contains(type.qualifiedName())
                ? type.qualifiedName()
                : type.name();
    }

    private static String text(Object result, String method) {
        if (result instanceof String text) {
            return text;
        }
        throw new TypeError(method + " returned non-string (type " + typeName(result) + ")");
    }
}
