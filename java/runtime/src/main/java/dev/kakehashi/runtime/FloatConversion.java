package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteSequence;

import java.nio.charset.StandardCharsets;

/// What `float` makes of values.
final class FloatConversion {
    private FloatConversion() {}

    static double of(Object value) {
        return switch (value) {
            case Double number -> number;
            case String text -> FloatParser.parse(text, Repr.of(text));
            case ByteSequence bytes ->
                    FloatParser.parse(
                            new String(bytes.toArray(), StandardCharsets.ISO_8859_1),
                            Repr.of(bytes));
            case Derived derived when derived.plain() instanceof String -> of(derived.plain());
            case null, default ->
                    real(value, "float() argument must be a string or a real number, not '");
        };
    }

    /// {@return a number as a float}
    ///
    /// @param otherwise what to say if it is none, up to the name of the type
    static double real(Object value, String otherwise) {
        return switch (value) {
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case Number number -> Float.of(number);
            case Instance instance when Attributes.typeHas(instance, "__float__") ->
                    ofResult(instance);
            case Instance instance when Attributes.typeHas(instance, "__index__") ->
                    Float.of(Int.index(instance));
            case PyObject object -> dev.kakehashi.runtime.bridge.Bridge.toFloat(object);
            case null, default ->
                    throw new TypeError(
                            otherwise
                                    + Repr.typeName(value)
                                    + (otherwise.endsWith("'") ? "'" : ""));
        };
    }

    private static double ofResult(Instance instance) {
        Object result = instance.__float__();
        if (result instanceof Double number) {
            return number;
        }
        throw new TypeError(
                instance.type().name()
                        + ".__float__ returned non-float (type "
                        + Repr.typeName(result)
                        + ")");
    }
}
