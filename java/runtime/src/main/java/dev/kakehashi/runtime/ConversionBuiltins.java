package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

/// Calls of Python's own types: conversions.
@Python("builtins")
public abstract class ConversionBuiltins extends SequenceBuiltins {
    ConversionBuiltins() {}

    /// {@return `str(value)`}
    @Python("str(object='')")
    public static String str(Object value) {
        return Repr.str(value);
    }

    /// {@return `repr(value)`}
    @Python("repr(obj, /)")
    public static String repr(Object value) {
        return Repr.of(value);
    }

    /// {@return `ascii(value)`}
    @Python("ascii(obj, /)")
    public static String ascii(Object value) {
        return Repr.ascii(value);
    }

    /// {@return `bool(value)`}
    @Python("bool(x=False, /)")
    public static boolean bool(Object value) {
        return Operator.truth(value);
    }

    /// {@return `int(value)`}
    @Python("int(x=0, /, base=...)")
    public static Number toInt(Object value) {
        return IntConversion.of(value);
    }

    /// {@return `int(text, base)`}
    @Python("int(x=0, /, base=...)")
    public static Number toInt(Object text, Object base) {
        return IntConversion.of(text, base);
    }

    /// {@return `float(value)`}
    @Python("float(x=0.0, /)")
    public static double toFloat(Object value) {
        return FloatConversion.of(value);
    }

    /// {@return `complex(real, imaginary)`}
    @Python("complex(real=0, imag=0)")
    public static Complex complex(Object real, Object imaginary) {
        return ComplexConversion.of(real, imaginary);
    }

    /// {@return `bytes(source)`: zeros, ints, or a text in an encoding}
    @Python("bytes(source=(), encoding=None, errors=None)")
    public static Bytes bytes(Object source, Object encoding, Object errors) {
        return Bytes.of(BytesConversion.of("bytes", source, encoding, errors));
    }

    /// {@return `bytearray(source)`: zeros, ints, or a text in an encoding}
    @Python("bytearray(source=(), encoding=None, errors=None)")
    public static ByteArray bytearray(Object source, Object encoding, Object errors) {
        return ByteArray.of(BytesConversion.of("bytearray", source, encoding, errors));
    }

    /// {@return `list(values)`}
    @Python("list(iterable=(), /)")
    public static PyList<Object> list(Object values) {
        return PyList.from(values);
    }

    /// {@return `tuple(values)`}
    @Python("tuple(iterable=(), /)")
    public static PyTuple tuple(Object values) {
        return PyTuple.from(values);
    }

    /// {@return `set(values)`}
    @Python("set(iterable=(), /)")
    public static PySet<Object> set(Object values) {
        return PySet.from(values);
    }

    /// {@return `frozenset(values)`}
    @Python("frozenset(iterable=(), /)")
    public static PyFrozenSet<Object> frozenset(Object values) {
        return PyFrozenSet.from(values);
    }

    /// {@return `dict(values, **named)`}
    @Python("dict(iterable=(), /, **kwargs)")
    public static PyDict<Object, Object> dict(Object values, PyDict<String, ?> named) {
        PyDict<Object, Object> dict = new PyDict<>();
        dict.update(values, named);
        return dict;
    }
}
