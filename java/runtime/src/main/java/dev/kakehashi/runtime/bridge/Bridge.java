package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PySlice;

import java.math.BigInteger;
import java.util.Iterator;

/// Operations on objects that live in the worker. Operands and results are converted on the way;
/// errors of Python come as the runtime's own exceptions.
public final class Bridge {
    private Bridge() {}

    /// {@return a module, imported in the worker, which is started when the first one is}
    public static PyObject importModule(String name) {
        return Calls.run(() -> Worker.get().importModule(name));
    }

    /// {@return `object.name`}
    public static Object getAttribute(PyObject object, String name) {
        return Calls.value(() -> object.attr(name));
    }

    /// Does `object.name = value`.
    public static void setAttribute(PyObject object, String name, Object value) {
        Calls.perform(() -> object.setAttr(name, ToPython.convert(value)));
    }

    /// Does `del object.name`.
    public static void deleteAttribute(PyObject object, String name) {
        Calls.perform(() -> object.delAttr(name));
    }

    /// {@return `object[key]`}
    public static Object getItem(PyObject object, Object key) {
        if (key instanceof PySlice slice) {
            return Calls.value(
                    () ->
                            object.slice(
                                    ToPython.convert(slice.start()),
                                    ToPython.convert(slice.stop()),
                                    ToPython.convert(slice.step())));
        }
        return Calls.value(() -> object.item(ToPython.convert(key)));
    }

    /// Does `object[key] = value`.
    public static void setItem(PyObject object, Object key, Object value) {
        Calls.perform(() -> object.setItem(ToPython.convert(key), ToPython.convert(value)));
    }

    /// Does `del object[key]`.
    public static void delItem(PyObject object, Object key) {
        Calls.perform(() -> object.delItem(ToPython.convert(key)));
    }

    /// {@return `object(arguments)`}
    public static Object call(
            PyObject object, Object[] arguments, PyDict<String, Object> keywords) {
        return Calls.value(() -> object.invoke(ToPython.arguments(arguments, keywords)));
    }

    /// {@return `object.name(arguments)`}
    public static Object callMethod(
            PyObject object, String name, Object[] arguments, PyDict<String, Object> keywords) {
        return Calls.value(() -> object.call(name, ToPython.arguments(arguments, keywords)));
    }

    /// {@return what a function of Python's module operator gives}
    public static Object binary(String operator, Object a, Object b) {
        if (a instanceof PyObject left) {
            return Calls.value(() -> left.operators().operate(operator, ToPython.convert(b)));
        }
        return Calls.value(
                () ->
                        Worker.get()
                                .callFunction(
                                        "operator",
                                        operator,
                                        ToPython.convert(a),
                                        ToPython.convert(b)));
    }

    /// {@return what `object` is after an operation in place}
    public static Object inPlace(String operator, PyObject object, Object other) {
        return binary("i" + operator.replace("_", ""), object, other);
    }

    /// {@return what a function of Python's module operator gives}
    public static Object unary(String operator, PyObject object) {
        return Calls.value(() -> object.operators().operate(operator));
    }

    /// {@return `other in object`}
    public static boolean contains(PyObject object, Object other) {
        return Calls.run(() -> object.contains(ToPython.convert(other)));
    }

    /// {@return `bool(object)`}
    public static boolean truth(PyObject object) {
        return Calls.run(object::truth);
    }

    /// {@return `len(object)`}
    public static long length(PyObject object) {
        return Calls.run(object::len);
    }

    /// {@return `str(object)`}
    public static String str(PyObject object) {
        return Calls.run(object::str);
    }

    /// {@return `repr(object)`}
    public static String repr(PyObject object) {
        return Calls.run(object::repr);
    }

    /// {@return `format(object, specification)`}
    public static String format(PyObject object, String specification) {
        return Calls.run(() -> object.operators().operate("format", specification).asString());
    }

    /// {@return `hash(object)`}
    public static long hash(PyObject object) {
        return Calls.run(() -> object.inspect().hash());
    }

    /// {@return `object is other`}
    public static boolean same(PyObject object, Object other) {
        return Calls.run(() -> object.is(other));
    }

    /// {@return `int(object)`}
    public static Number toInt(PyObject object) {
        Object made = Calls.value(() -> builtin("int", object));
        return made instanceof BigInteger big ? Int.of(big) : (Number) made;
    }

    /// {@return `float(object)`}
    public static double toFloat(PyObject object) {
        return (Double) Calls.value(() -> builtin("float", object));
    }

    /// {@return what one of Python's builtin functions gives for an object}
    public static Object callBuiltin(String function, Object... arguments) {
        return Calls.value(() -> builtin(function, ToPython.arguments(arguments, null)));
    }

    private static PyObject builtin(String function, Object... arguments) {
        return Worker.get().callFunction("builtins", function, arguments);
    }

    /// {@return an iterator over the items, fetched in batches}
    public static Iterator<Object> iterator(PyObject object) {
        return new BridgeIterator(object);
    }

    /// {@return `next(object)`}
    public static Object next(PyObject object) {
        return callBuiltin("next", object);
    }
}
