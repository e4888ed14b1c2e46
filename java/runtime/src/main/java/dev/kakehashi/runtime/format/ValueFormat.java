package dev.kakehashi.runtime.format;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.Complex;

import java.math.BigInteger;

/// Any value by a specification.
public final class ValueFormat {
    private ValueFormat() {}

    /// {@return `format(value, specification)`}
    public static String format(Object value, String specification) {
        return switch (value) {
            case Instance instance -> ofResult(instance.__format__(specification));
            case PyObject object -> Bridge.format(object, specification);
            case null, default ->
                    specification.isEmpty() ? Repr.str(value) : builtin(value, specification);
        };
    }

    /// {@return `format(value, specification)` of one of Python's own types}
    public static String builtin(Object value, String specification) {
        return switch (value) {
            case String text -> TextFormat.format(text, FormatSpec.parse(specification, "str"));
            case Long number ->
                    IntFormat.format(number, FormatSpec.parse(specification, "int"), "int");
            case BigInteger number ->
                    IntFormat.format(number, FormatSpec.parse(specification, "int"), "int");
            case Boolean truth ->
                    IntFormat.format(
                            truth ? 1L : 0L, FormatSpec.parse(specification, "bool"), "bool");
            case Double number ->
                    FloatFormat.format(number, FormatSpec.parse(specification, "float"));
            case Complex number ->
                    ComplexFormat.format(number, FormatSpec.parse(specification, "complex"));
            case null, default ->
                    throw new TypeError(
                            "unsupported format string passed to "
                                    + Repr.typeName(value)
                                    + ".__format__");
        };
    }

    private static String ofResult(Object result) {
        if (result instanceof String text) {
            return text;
        }
        throw new TypeError("__format__ must return a str, not " + Repr.typeName(result));
    }
}
