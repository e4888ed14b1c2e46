package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.program.LibraryModule;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

/// What attributes there are.
final class Directory {
    private Directory() {}

    static PyDict<String, Object> vars(Object value) {
        return switch (value) {
            case Instance instance -> InstanceAttributes.all(instance);
            case PyType type -> type.attributes();
            case PyFunction function -> function.attributes();
            case null, default ->
                    throw new TypeError("vars() argument must have __dict__ attribute");
        };
    }

    static PyList<Object> of(Object value) {
        if (value instanceof PyObject object) {
            return PyList.from(Bridge.callBuiltin("dir", object));
        }
        if (value instanceof Class<?> module) {
            return PyList.from(OwnModules.names(module));
        }
        if (value instanceof LibraryModule module) {
            return PyList.from(module.names());
        }
        PySet<Object> names = new PySet<>();
        PyType type = value instanceof PyType itself ? itself : PyType.of(value);
        for (PyType each : type.order()) {
            each.members().keySet().forEach(names::add);
            BuiltinSlots.names(each).forEach(names::add);
            each.attributes().forEach((name, member) -> names.add(name));
        }
        if (value instanceof PyInstance) {
            InstanceFields.of(value.getClass()).keySet().forEach(names::add);
        }
        if (value instanceof Instance instance && instance.hasDictionary()) {
            instance.dictionary().forEach((name, member) -> names.add(name));
        }
        PyList<Object> sorted = PyList.from(names);
        sorted.sort();
        return sorted;
    }
}
