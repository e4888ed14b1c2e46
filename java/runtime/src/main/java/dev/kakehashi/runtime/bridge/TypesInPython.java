package dev.kakehashi.runtime.bridge;

import dev.kakehashi.runtime.PyType;

/// Python's own types as operands: `astype(int)`. Classes of the program are callbacks that
/// construct.
final class TypesInPython {
    private TypesInPython() {}

    static Object of(PyType type) {
        if (type.foreign() != null) {
            return type.foreign();
        }
        if (type.module().equals("builtins")) {
            return Calls.run(() -> Worker.get().importModule("builtins").attr(type.name()));
        }
        return ToPython.callback(type);
    }
}
