package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.Kwargs;
import dev.kakehashi.python.PyCallable;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.python.value.PyRange;
import dev.kakehashi.runtime.Derived;
import dev.kakehashi.runtime.EllipsisType;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values of the runtime as operands of the bridge. Containers are copied; functions and classes
/// become callbacks.
public final class ToPython {
    private ToPython() {}

    /// {@return a value that the bridge takes}
    public static Object convert(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case PyObject object -> object;
            case PyException raised when raised.origin() != null -> raised.origin();
            case Derived derived -> convert(derived.plain());
            case InPython form -> form.inPython();
            case PyList<?> list -> list(list);
            case PyTuple tuple -> new dev.kakehashi.python.value.PyTuple(list(tuple));
            case PyDict<?, ?> dict -> dict(dict);
            case PySet<?> set -> set(set);
            case PyFrozenSet<?> set -> dev.kakehashi.python.value.PyFrozenSet.of(set(set));
            case ByteSequence bytes ->
                    bytes instanceof ByteArray
                            ? PyBytes.bytearray(bytes.toArray())
                            : PyBytes.bytes(bytes.toArray());
            case Complex number ->
                    new dev.kakehashi.python.value.Complex(number.real(), number.imaginary());
            case PySlice slice ->
                    new dev.kakehashi.python.value.PySlice(
                            convert(slice.start()), convert(slice.stop()), convert(slice.step()));
            case dev.kakehashi.runtime.value.PyRange range ->
                    new PyRange(
                            java.math.BigInteger.valueOf(range.start()),
                            java.math.BigInteger.valueOf(range.stop()),
                            java.math.BigInteger.valueOf(range.step()));
            case EllipsisType dots -> PyEllipsis.ELLIPSIS;
            case DictView<?> view -> list(view);
            case PyType type -> TypesInPython.of(type);
            case dev.kakehashi.runtime.PyCallable function -> callback(function);
            case Instance instance -> InstancesInPython.convert(instance);
            case Iterator<?> iterator -> list(() -> cast(iterator));
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Object> cast(Iterator<?> iterator) {
        return (Iterator<Object>) iterator;
    }

    private static List<Object> list(Iterable<?> items) {
        List<Object> copy = new ArrayList<>();
        items.forEach(item -> copy.add(convert(item)));
        return copy;
    }

    private static Set<Object> set(Iterable<?> items) {
        return new LinkedHashSet<>(list(items));
    }

    private static Map<Object, Object> dict(PyDict<?, ?> dict) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        dict.forEach((key, value) -> copy.put(convert(key), convert(value)));
        return copy;
    }

    /// {@return a function as one that Python can call}
    static PyCallable callback(dev.kakehashi.runtime.PyCallable function) {
        return (args, kwargs) -> InterpreterLock.held(() -> called(function, args, kwargs));
    }

    private static Object called(
            dev.kakehashi.runtime.PyCallable function,
            List<PyObject> args,
            Map<String, PyObject> kwargs) {
        Object[] positional = args.stream().map(FromPython::convert).toArray();
        PyDict<String, Object> named = kwargs.isEmpty() ? null : new PyDict<>();
        kwargs.forEach((name, value) -> named.put(name, FromPython.convert(value)));
        return convert(function.call(positional, named));
    }

    /// {@return the arguments of a call as the bridge takes them}
    static Object[] arguments(Object[] positional, PyDict<String, Object> keywords) {
        boolean named = keywords != null && !keywords.isEmpty();
        Object[] all = new Object[positional.length + (named ? 1 : 0)];
        for (int i = 0; i < positional.length; i++) {
            all[i] = convert(positional[i]);
        }
        if (named) {
            Map<String, Object> copy = new LinkedHashMap<>();
            keywords.forEach((name, value) -> copy.put(name, convert(value)));
            all[positional.length] = Kwargs.of(copy);
        }
        return all;
    }
}
