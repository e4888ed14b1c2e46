package dev.kakehashi.runtime;

import dev.kakehashi.runtime.codec.Codecs;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.ByteValues;

import java.math.BigInteger;

/// What `bytes` and `bytearray` make of values.
final class BytesConversion {
    private BytesConversion() {}

    static byte[] of(String type, Object source, Object encoding, Object errors) {
        if (source instanceof String text) {
            if (!(encoding instanceof String name)) {
                throw new TypeError("string argument without an encoding");
            }
            return Codecs.encode(text, name, errors instanceof String way ? way : "strict")
                    .toArray();
        }
        if (encoding != null) {
            throw new TypeError("encoding without a string argument");
        }
        if (errors != null) {
            throw new TypeError("errors without a string argument");
        }
        if (source instanceof ByteSequence bytes) {
            return bytes.toArray();
        }
        if (source instanceof Instance instance && Attributes.typeHas(instance, "__bytes__")) {
            return ofResult(Attributes.call(instance, "__bytes__"));
        }
        Number size = Int.indexOrNull(source);
        if (size != null) {
            return zeros(size);
        }
        if (!Iteration.isIterable(source)) {
            throw new TypeError("cannot convert '" + Repr.typeName(source) + "' object to " + type);
        }
        return type.equals("bytes")
                ? ByteValues.of(source)
                : ByteValues.of(source, "byte must be in range(0, 256)");
    }

    private static byte[] ofResult(Object result) {
        if (result instanceof ByteSequence bytes) {
            return bytes.toArray();
        }
        throw new TypeError("__bytes__ returned non-bytes (type " + Repr.typeName(result) + ")");
    }

    private static byte[] zeros(Number size) {
        if (size instanceof BigInteger) {
            throw new OverflowError("cannot fit 'int' into an index-sized integer");
        }
        if (size.longValue() < 0) {
            throw new ValueError("negative count");
        }
        return new byte[Sequences.total(1, size.longValue())];
    }
}
