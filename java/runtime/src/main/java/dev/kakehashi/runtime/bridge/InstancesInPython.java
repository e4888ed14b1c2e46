package dev.kakehashi.runtime.bridge;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.List;
import java.util.stream.Stream;

/// Instances of the program's classes as operands: those that can be called are callbacks; others
/// have no form in Python.
final class InstancesInPython {
    /// Methods of what is read or written as a file is.
    private static final List<String> FILE = List.of("write", "read", "readline");

    private static final List<String> BESIDE =
            List.of("flush", "close", "writelines", "readlines", "seek", "tell", "getvalue");

    private InstancesInPython() {}

    static boolean isFile(Object value) {
        return FILE.stream().anyMatch(name -> Attributes.typeHas(value, name));
    }

    /// An object of Python whose methods are those of a file-like instance.
    static Object file(Object instance) {
        PyDict<String, Object> methods = new PyDict<>();
        Stream.concat(FILE.stream(), BESIDE.stream())
                .filter(name -> Attributes.typeHas(instance, name))
                .forEach(name -> methods.put(name, Attributes.get(instance, name)));
        return Attributes.call(
                Bridge.importModule("types"), "SimpleNamespace", new Object[0], methods);
    }

    static Object convert(Instance instance) {
        if (Attributes.typeHas(instance, "__call__")) {
            return ToPython.callback((arguments, keywords) -> instance.call(arguments, keywords));
        }
        if (isFile(instance)) {
            return file(instance);
        }
        throw new TypeError(
                "an instance of '"
                        + instance.type().name()
                        + "' cannot be given to a Python library; pass its values");
    }
}
