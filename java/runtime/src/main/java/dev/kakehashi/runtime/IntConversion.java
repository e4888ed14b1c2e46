package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// What `int` makes of values.
final class IntConversion {
    private IntConversion() {}

    static Number of(Object value) {
        return switch (value) {
            case Long number -> number;
            case BigInteger number -> number;
            case Double number -> Float.truncate(number);
            case Boolean truth -> truth ? 1L : 0L;
            case String text -> IntParser.parse(text, 10, Repr.of(text));
            case ByteSequence bytes -> ofBytes(bytes, 10);
            case Derived derived when derived.plain() instanceof String -> of(derived.plain());
            case Instance instance -> ofInstance(instance);
            case PyObject object -> dev.kakehashi.runtime.bridge.Bridge.toInt(object);
            case null, default -> throw wrong(value);
        };
    }

    private static Number ofInstance(Instance instance) {
        if (Attributes.typeHas(instance, "__int__")) {
            Object result = instance.__int__();
            if (result instanceof Long || result instanceof BigInteger) {
                return (Number) result;
            }
            throw new TypeError("__int__ returned non-int (type " + Repr.typeName(result) + ")");
        }
        Number index = Int.indexOrNull(instance);
        if (index == null && Attributes.typeHas(instance, "__trunc__")) {
            index = Int.indexOrNull(instance.__trunc__());
        }
        if (index == null) {
            throw wrong(instance);
        }
        return index;
    }

    private static TypeError wrong(Object value) {
        return new TypeError(
                "int() argument must be a string, a bytes-like object or a real number, not '"
                        + Repr.typeName(value)
                        + "'");
    }

    static Number of(Object text, Object base) {
        Number radix = Int.index(base);
        if (!(radix instanceof Long number) || number < 0 || number == 1 || number > 36) {
            throw new ValueError("int() base must be >= 2 and <= 36, or 0");
        }
        return switch (Derived.plain(text)) {
            case String string -> IntParser.parse(string, (int) (long) number, Repr.of(string));
            case ByteSequence bytes -> ofBytes(bytes, (int) (long) number);
            case null, default ->
                    throw new TypeError("int() can't convert non-string with explicit base");
        };
    }

    private static Number ofBytes(ByteSequence bytes, int base) {
        return IntParser.parse(
                new String(bytes.toArray(), StandardCharsets.ISO_8859_1),
                base,
                Repr.of(Bytes.of(bytes.toArray())));
    }
}
