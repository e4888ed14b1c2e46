package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Descriptor;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;

/// A descriptor that the program wrote: an object with `__get__`.
final class UserDescriptor implements Descriptor {
    private final Instance descriptor;

    UserDescriptor(Instance descriptor) {
        this.descriptor = descriptor;
    }

    static boolean isOne(Instance value) {
        return Attributes.typeHas(value, "__get__") || Attributes.typeHas(value, "__set__");
    }

    void name(PyType owner, String name) {
        if (Attributes.typeHas(descriptor, "__set_name__")) {
            Attributes.call(descriptor, "__set_name__", owner, name);
        }
    }

    @Override
    public Object get(Object instance, PyType type) {
        return Attributes.typeHas(descriptor, "__get__")
                ? Attributes.call(descriptor, "__get__", instance, type)
                : descriptor;
    }

    @Override
    public boolean isData() {
        return Attributes.typeHas(descriptor, "__set__")
                || Attributes.typeHas(descriptor, "__delete__");
    }

    @Override
    public void set(Object instance, Object value) {
        Attributes.call(descriptor, "__set__", instance, value);
    }

    @Override
    public void delete(Object instance) {
        Attributes.call(descriptor, "__delete__", instance);
    }
}
