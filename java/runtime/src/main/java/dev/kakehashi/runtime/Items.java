package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

/// Items of containers: `a[b]`, `a[b:c]`, `b in a`, and calls.
public abstract class Items extends Unary {
    Items() {}

    /// {@return `container[key]`}
    public static Object getItem(Object container, Object key) {
        return switch (container) {
            case Instance instance -> instance.__getitem__(key);
            case PyDict<?, ?> dict -> dict.item(key);
            case PyList<?> list when key instanceof Long index -> list.get(index);
            case PyTuple tuple when key instanceof Long index -> tuple.get(index);
            case PyObject object -> Bridge.getItem(object, key);
            case null, default -> ItemAccess.get(container, key);
        };
    }

    /// {@return `container[index]`}
    public static Object getItem(Object container, long index) {
        return switch (container) {
            case PyList<?> list when !(list instanceof Instance) -> list.get(index);
            case PyTuple tuple when !(tuple instanceof Instance) -> tuple.get(index);
            case String text -> Str.get(text, index);
            case null, default -> getItem(container, (Object) index);
        };
    }

    /// Does `container[key] = value`.
    @SuppressWarnings("unchecked")
    public static void setItem(Object container, Object key, Object value) {
        switch (container) {
            case Instance instance -> instance.__setitem__(key, value);
            case PyDict<?, ?> dict -> ((PyDict<Object, Object>) dict).put(key, value);
            case PyList<?> list when key instanceof Long index ->
                    ((PyList<Object>) list).set(index, value);
            case PyObject object -> Bridge.setItem(object, key, value);
            case null, default -> ItemAccess.set(container, key, value);
        }
    }

    /// Does `del container[key]`.
    public static void delItem(Object container, Object key) {
        switch (container) {
            case Instance instance -> instance.__delitem__(key);
            case PyDict<?, ?> dict -> dict.delete(key);
            case PyObject object -> Bridge.delItem(object, key);
            case null, default -> ItemAccess.delete(container, key);
        }
    }

    /// {@return `container[start:stop:step]`; what is left out is null}
    public static Object slice(Object container, Object start, Object stop, Object step) {
        return getItem(container, new PySlice(start, stop, step));
    }

    /// {@return `item in container`}
    public static boolean contains(Object container, Object item) {
        return Containment.contains(container, item);
    }

    /// {@return what calling a value gives}
    ///
    /// @throws TypeError if it cannot be called
    public static Object call(Object callable, Object... arguments) {
        return call(callable, arguments, null);
    }

    /// {@return what calling a value gives}
    ///
    /// @param keywords the arguments by name, or null
    /// @throws TypeError if it cannot be called
    public static Object call(
            Object callable, Object[] arguments, PyDict<String, Object> keywords) {
        return switch (callable) {
            case PyCallable function -> function.call(arguments, keywords);
            case Instance instance -> instance.call(arguments, keywords);
            case PyObject object -> Bridge.call(object, arguments, keywords);
            case null, default ->
                    throw new TypeError("'" + Repr.typeName(callable) + "' object is not callable");
        };
    }
}
