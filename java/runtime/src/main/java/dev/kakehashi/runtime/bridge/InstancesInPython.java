package dev.kakehashi.runtime.bridge;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.error.TypeError;

/// Instances of the program's classes as operands: those that can be called are callbacks; others
/// have no form in Python.
final class InstancesInPython {
    private InstancesInPython() {}

    static Object convert(Instance instance) {
        if (Attributes.typeHas(instance, "__call__")) {
            return ToPython.callback((arguments, keywords) -> instance.call(arguments, keywords));
        }
        throw new TypeError(
                "an instance of '"
                        + instance.type().name()
                        + "' cannot be given to a Python library; pass its values");
    }
}
