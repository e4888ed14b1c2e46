package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.runtime.EllipsisType;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values of the bridge as values of the runtime. Handles stay handles: who changes a list that a
/// library gave, changes that list.
public final class FromPython {
    private FromPython() {}

    /// {@return a result: a plain value, the instance of the program that it stands for, or the
    /// handle}
    public static Object convert(PyObject object) {
        if (object.isValue()) {
            return value(object, object.toValue());
        }
        Object original = InstancesInPython.original(object);
        return original == null ? object : original;
    }

    private static Object value(PyObject object, Object value) {
        return switch (value) {
            case null -> null;
            case Long number -> number;
            case String text -> text;
            case Double number -> number;
            case Boolean truth -> truth;
            case BigInteger big -> Int.of(big);
            case dev.kakehashi.python.value.Complex number ->
                    new Complex(number.real(), number.imaginary());
            case PyBytes bytes ->
                    bytes.isByteArray() ? ByteArray.of(bytes.toArray()) : Bytes.of(bytes.toArray());
            case PyEllipsis dots -> EllipsisType.ELLIPSIS;
            default -> object;
        };
    }

    /// {@return a whole value that was fetched, containers and all}
    public static Object deep(Object value) {
        return switch (value) {
            case List<?> list -> {
                PyList<Object> copy = new PyList<>();
                list.forEach(item -> copy.add(deep(item)));
                yield copy;
            }
            case dev.kakehashi.python.value.PyTuple tuple ->
                    PyTuple.of(tuple.items().stream().map(FromPython::deep).toArray());
            case Map<?, ?> map -> {
                PyDict<Object, Object> copy = new PyDict<>();
                map.forEach((key, item) -> copy.put(deep(key), deep(item)));
                yield copy;
            }
            case dev.kakehashi.python.value.PyFrozenSet set ->
                    PyFrozenSet.of(set.items().stream().map(FromPython::deep).toArray());
            case Set<?> set -> PySet.of(set.stream().map(FromPython::deep).toArray());
            case dev.kakehashi.python.value.PySlice slice ->
                    new PySlice(deep(slice.start()), deep(slice.stop()), deep(slice.step()));
            case BigInteger big -> Int.of(big);
            case dev.kakehashi.python.value.Complex number ->
                    new Complex(number.real(), number.imaginary());
            case PyBytes bytes ->
                    bytes.isByteArray() ? ByteArray.of(bytes.toArray()) : Bytes.of(bytes.toArray());
            case PyObject object -> convert(object);
            case null, default -> value;
        };
    }
}
